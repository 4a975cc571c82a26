import { type RunRecords } from '../../lib/atlas/operations/run-records';
import { type HandlerDependencies } from '../../lib/handlers/dependencies';
import { runCampaign } from './campaign';

const SEED = 812;
const MINUTES_MILLIS = 60_000;

jest.setTimeout(5 * MINUTES_MILLIS);

test('every invariant holds, and enough happens for that to mean something', async () => {
  const { failure, seen } = await runCampaign({ sequences: 100, seed: SEED });
  expect(failure).toBeUndefined();
  for (const event of [
    'snapshot taken',
    'restore started',
    'schedule written',
    'target saved first',
  ])
    expect(seen.get(event) ?? 0).toBeGreaterThan(5);
});

/** A handler that is broken on purpose: a campaign that cannot fail proves nothing. */
const spoiled = async (
  spoil: (deps: HandlerDependencies) => HandlerDependencies,
): Promise<string> =>
  (await runCampaign({ sequences: 3000, seed: SEED, spoil })).failure ?? 'every invariant held';

const forgetful: RunRecords = {
  read: () => Promise.resolve(undefined),
  createIfAbsent: () => Promise.resolve(true),
  write: () => Promise.resolve(),
};

test.each<readonly [string, (deps: HandlerDependencies) => HandlerDependencies, RegExp]>([
  [
    'does not see a rollback',
    (deps) => ({ ...deps, readStackStatus: () => Promise.resolve('UPDATE_IN_PROGRESS') }),
    /^broken: .*rollback/m,
  ],
  [
    'forgets its runs',
    (deps) => ({ ...deps, records: forgetful }),
    /^broken: (second .*|act .* sent twice)/m,
  ],
  [
    'says its secret',
    ({ log, ...deps }) => ({
      ...deps,
      log,
      readSecret: async (arn) => {
        const secret = await deps.readSecret(arn);
        log(`the secret is ${secret ?? ''}`);
        return secret;
      },
    }),
    /^broken: a secret is shown/m,
  ],
])(
  'a handler that %s is caught, and the seed and the shrunk steps are told',
  async (_what, spoil, broken) => {
    const failure = await spoiled(spoil);
    expect(failure).toMatch(broken);
    expect(failure).toMatch(
      /^seed 812, again with: npm run faults -- --sequences 1 --seed 812 --path [\d:]+\n/,
    );
    expect(failure).toMatch(/^step: \{"do":/m);
  },
);
