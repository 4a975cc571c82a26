import fc from 'fast-check';
import { idOf, LEDGER, startWorld, type World } from './world';

const RUNS = 300;

jest.setTimeout(60_000);

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, [], {}, '', 0, 'PointInTimeRestore'),
);
const KEYS = [
  'location',
  'properties',
  'identity',
  'tags',
  'createMode',
  'restoreParameters',
  'replicaParameters',
  'administrator',
  'compute',
  'storage',
  'sharding',
  'encryption',
  'customerManagedKeyEncryption',
  '__proto__',
];
const strangeBody = fc.letrec((again) => ({
  body: fc.dictionary(
    fc.constantFrom(...KEYS),
    fc.oneof({ maxDepth: 4 }, anything, again('body')),
    { noNullPrototype: true },
  ),
})).body;
const strangePath = fc.constantFrom(
  LEDGER,
  idOf('orders'),
  `${LEDGER}/firewallRules/a`,
  `${LEDGER}/users/a`,
  `${LEDGER}/promote`,
  `${LEDGER}/providers/Microsoft.Authorization/locks/a`,
  `${LEDGER}/%E0%A4%A`,
  '//',
  '/subscriptions',
  `/providers/Microsoft.Insights/metricAlerts/__proto__`,
);

test('nothing that is sent makes the simulator stumble', async () => {
  await fc.assert(
    fc.asyncProperty(
      strangePath,
      fc.constantFrom('PUT', 'PATCH', 'POST', 'DELETE', 'GET', 'HEAD'),
      strangeBody,
      async (path, method, body) => {
        const { status } = await world.ask(path, { method, body });
        world.azure.clock.advance({ minutes: 5 });
        expect(status).not.toBe(500);
      },
    ),
    { numRuns: RUNS, seed: 7 },
  );
});
