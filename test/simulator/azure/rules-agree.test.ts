import fc from 'fast-check';
import { checkProtection } from '../../../lib/core/check-protection';
import { isBlocking } from '../../../lib/core/finding';
import { type AzureClusterModel } from '../../../lib/core/model/azure-cluster-model';
import { type ProtectionModel } from '../../../lib/core/model/protection-model';
import { modelOf } from '../../core/rules/subject';
import { ADMINISTRATOR, idOf, LEDGER, startWorld, type World } from './world';

/** The free tier is stopped at synth because it has no backups; the service takes it. */
const STRICTER_THAN_AZURE = ['azure-tier-has-backups'];
const RUNS = 300;

jest.setTimeout(60_000);

/** Values near the bounds of every rule. 32768 GiB is left out: the service has it, azurerm 4.55 does not. */
const cluster = fc.record({
  name: fc.constantFrom(
    'or',
    'ord',
    'orders-1',
    'two--hyphens',
    'Orders',
    'o'.repeat(40),
    'o'.repeat(41),
  ),
  computeTier: fc.constantFrom('Free', 'M10', 'M20', 'M25', 'M30', 'M40', 'M200', 'M35'),
  storageSizeGib: fc.constantFrom(16, 32, 64, 100, 128, 256, 16_384),
  shardCount: fc.constantFrom(0, 1, 2, 10, 11),
  highAvailability: fc.boolean(),
  storageType: fc.constantFrom('PremiumSSD', 'PremiumSSDv2'),
});
type Wanted = typeof cluster extends fc.Arbitrary<infer Value> ? Value : never;

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const GUARDED = { preventDestroy: true, deleteLock: true, alerts: true };

function blockedBy(...azureClusters: readonly AzureClusterModel[]): readonly string[] {
  const model: ProtectionModel = { ...modelOf(), azureClusters };
  return checkProtection(model)
    .filter(isBlocking)
    .map(({ rule }) => rule)
    .filter((rule) => !STRICTER_THAN_AZURE.includes(rule));
}

const modelled = (wanted: Wanted): AzureClusterModel => ({
  ...wanted,
  path: 'Stack/Orders',
  service: 'azure',
  resourceGroupName: 'ledger-rg',
  location: 'westeurope',
  createMode: 'default',
  version: '8.0',
  administrator: { username: 'ops', password: 'reference' },
  publicNetworkAccess: false,
  guards: GUARDED,
});

async function statusOf(id: string, body: object): Promise<number> {
  const { status } = await world.ask(id, { method: 'PUT', body });
  return status;
}

const asked = (wanted: Wanted): Promise<number> =>
  statusOf(idOf(wanted.name), {
    location: 'westeurope',
    properties: {
      administrator: ADMINISTRATOR,
      serverVersion: '8.0',
      compute: { tier: wanted.computeTier },
      storage: { sizeGb: wanted.storageSizeGib, type: wanted.storageType },
      sharding: { shardCount: wanted.shardCount },
      highAvailability: {
        targetMode: wanted.highAvailability ? 'ZoneRedundantPreferred' : 'Disabled',
      },
    },
  });

/** Makes room again for another cluster of the same name. */
async function forget(name: string): Promise<void> {
  world.azure.clock.advance({ hours: 1 });
  await world.ask(idOf(name), { method: 'DELETE' });
  world.azure.clock.advance({ hours: 1 });
}

test('what the rules let through the service takes, and what they stop it refuses', async () => {
  await fc.assert(
    fc.asyncProperty(cluster, async (wanted) => {
      const status = await asked(wanted);
      const rules = blockedBy(modelled(wanted));
      expect({ wanted, status, rules }).toEqual({
        wanted,
        status: rules.length === 0 ? 201 : 400,
        rules,
      });
      if (status === 201) await forget(wanted.name);
    }),
    { numRuns: RUNS, seed: 35 },
  );
});

const MOMENTS = ['2026-11-20T03:00:00Z', '2026-02-30T03:00:00Z', '2026-11-20', 'yesterday'];
const ACCOUNT =
  '/subscriptions/s/resourceGroups/ledger-rg/providers/Microsoft.DocumentDB/databaseAccounts/ledger';

const drill = fc.record({
  name: fc.constantFrom('ledger', 'ledger-drill'),
  location: fc.constantFrom('westeurope', 'West Europe', 'northeurope'),
  source: fc.constantFrom(LEDGER, ACCOUNT),
  pointInTime: fc.constantFrom(...MOMENTS),
});

test('of a restore too', async () => {
  await fc.assert(
    fc.asyncProperty(drill, async ({ name, location, source, pointInTime }) => {
      const model: AzureClusterModel = {
        path: 'Stack/Drill',
        service: 'azure',
        name,
        resourceGroupName: 'ledger-rg',
        location,
        createMode: 'point-in-time-restore',
        from: { id: source, location: 'westeurope', pointInTime },
        purpose: 'drill',
        administrator: { username: 'ops', password: 'reference' },
        createTimeoutMinutes: 360,
        guards: { preventDestroy: false, deleteLock: false, alerts: false },
      };
      const rules = blockedBy(model);
      // A PUT on the source itself is a change of it and no restore: the rule stops what the service would misread.
      if (name === 'ledger' && source === LEDGER) {
        expect(rules).toContain('azure-restore-makes-a-new-cluster');
        return;
      }
      if (name === 'ledger') return;
      const status = await statusOf(idOf(name), {
        location,
        properties: {
          createMode: 'PointInTimeRestore',
          administrator: ADMINISTRATOR,
          restoreParameters: { sourceResourceId: source, pointInTimeUTC: pointInTime },
        },
      });
      expect({ model, rules, status }).toEqual({
        model,
        rules,
        status: rules.length === 0 ? 201 : 400,
      });
      if (status === 201) await forget(name);
    }),
    { numRuns: 60, seed: 35 },
  );
});
