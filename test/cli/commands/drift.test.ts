import { startAtlasSimulator, type AtlasSimulator } from '../../../lib/simulator';
import { type Cli, startCli } from '../cli';
import { CLUSTER, modelOf, PROJECT, SCHEDULE, without } from '../../golden/inputs/models';

const ACCOUNT = { clientId: 'mdb_sa_id_1', clientSecret: 'mdb_sa_sk_very-secret-text' };
/** What Atlas gives a cluster whose backup is switched on. */
const DEFAULT = {
  ...without(SCHEDULE, 'copies', 'referenceTime'),
  items: [
    { frequency: 'hourly', every: 6, keep: { amount: 7, unit: 'days' } },
    { frequency: 'daily', keep: { amount: 7, unit: 'days' } },
    { frequency: 'weekly', on: 'saturday', keep: { amount: 4, unit: 'weeks' } },
    { frequency: 'monthly', on: 'last', keep: { amount: 12, unit: 'months' } },
    { frequency: 'yearly', month: 'december', keep: { amount: 1, unit: 'years' } },
  ],
} as const;

let atlas: AtlasSimulator;
let cli: Cli;

beforeEach(async () => {
  cli = startCli();
  atlas = await startAtlasSimulator({ startAt: '2026-11-21T03:16:07Z', clockRunning: false });
  atlas.addProject({ id: PROJECT, name: 'Payments' });
  atlas.addCluster({ projectId: PROJECT, name: 'orders', tier: 'M30', pitEnabled: true });
  atlas.addServiceAccount({ ...ACCOUNT, roles: { [PROJECT]: ['GROUP_READ_ONLY'] } });
});
afterEach(async () => {
  cli.close();
  await atlas.close();
});

const env = (): Record<string, string> => ({
  MONGODB_ATLAS_BASE_URL: atlas.url,
  MONGODB_ATLAS_CLIENT_ID: ACCOUNT.clientId,
  MONGODB_ATLAS_CLIENT_SECRET: ACCOUNT.clientSecret,
});
const writes = (): number =>
  atlas.requests().filter(({ method }) => method !== 'GET' && method !== 'POST').length;

test('what is live as declared ends with 0', async () => {
  cli.write('a.protection.json', modelOf([{ ...CLUSTER, schedules: [DEFAULT] }]));
  expect(await cli.run(['drift', '.'], env())).toEqual({
    code: 0,
    stdout: 'compared: 1 cluster, 0 differences\n',
    stderr: '',
  });
});

test('a difference is told with both values and ends with 4, and nothing is written', async () => {
  const [hourly, , ...rest] = DEFAULT.items;
  const items = [
    hourly,
    { frequency: 'daily', keep: { amount: 14, unit: 'days' } } as const,
    ...rest,
  ];
  cli.write('a.protection.json', modelOf([{ ...CLUSTER, schedules: [{ ...DEFAULT, items }] }]));
  const { code, stdout } = await cli.run(['drift', '.'], env());
  expect(code).toBe(4);
  expect(stdout.split('\n')[0]).toBe(
    'drift: cluster orders: daily snapshots are kept: declared 14 days, live 7 days (weaker, lib/orders.ts:14)',
  );
  expect(writes()).toBe(0);
});

test('copies kept longer or shorter than declared are told', async () => {
  const zoneId = '65f0c1d2e3a4b5c6d7e8f9c2';
  const schedule = atlas.schedule(PROJECT, 'orders');
  if (schedule === undefined) throw new Error('orders has a schedule');
  const setting = { zoneId, cloudProvider: 'AWS', shouldCopyOplogs: false };
  atlas.setCluster(PROJECT, 'orders', {
    schedule: {
      ...schedule,
      copyPolicyItemsEnabled: true,
      copySettings: [
        {
          ...setting,
          regionName: 'US_WEST_2',
          copyPolicyItems: [
            { frequencyType: 'daily', retentionUnit: 'days', retentionValue: 7 },
            { frequencyType: 'ondemand' },
          ],
        },
        { ...setting, regionName: 'EU_WEST_1', lastNumberOfSnapshots: 10 },
      ],
    },
  });
  const copies = [
    {
      region: { provider: 'AWS', name: 'US_WEST_2' },
      oplog: false,
      keep: [
        { frequency: 'daily', keep: { amount: 30, unit: 'days' } },
        { frequency: 'on-demand' },
      ],
    },
    { region: { provider: 'AWS', name: 'EU_WEST_1' }, oplog: false, last: 11 },
  ] as const;
  cli.write('a.protection.json', modelOf([{ ...CLUSTER, schedules: [{ ...DEFAULT, copies }] }]));
  const { code, stdout } = await cli.run(['drift', '.'], env());
  expect(code).toBe(4);
  expect(stdout.split('\n')).toEqual(
    expect.arrayContaining([
      'drift: cluster orders: copies of daily snapshots in US_WEST_2 are kept: declared 30 days, live 7 days (weaker, lib/orders.ts:14)',
      'drift: cluster orders: copies in EU_WEST_1: declared the last 11, live the last 10 (weaker, lib/orders.ts:14)',
    ]),
  );
});

test('a cluster that is not there has drifted, and the others are compared all the same', async () => {
  cli.write(
    'a.protection.json',
    modelOf([
      { ...CLUSTER, path: 'Billing', name: 'billing', schedules: [] },
      { ...CLUSTER, schedules: [DEFAULT] },
    ]),
  );
  const { code, stdout, stderr } = await cli.run(['drift', '.'], env());
  expect(code).toBe(4);
  expect(stdout).toBe('compared: 1 cluster, 0 differences\n');
  expect(stderr).toBe(
    `mongodb-backup: not compared: cluster billing: project ${PROJECT} has no such cluster (404 CLUSTER_NOT_FOUND); it has orders; check the name, or create the cluster first\n`,
  );
});

test('without a credential the variables are named', async () => {
  cli.write('a.protection.json', modelOf([CLUSTER]));
  expect(await cli.run(['drift', '.'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'mongodb-backup: no Atlas credential is in the environment; set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, or MONGODB_ATLAS_PUBLIC_KEY and MONGODB_ATLAS_PRIVATE_KEY (Project Read Only is enough)\n',
  });
});

test('an inventory lists the snapshots there are and makes a diff exact', async () => {
  atlas.clock.advance({ days: 3 });
  cli.write('base.protection.json', modelOf([{ ...CLUSTER, schedules: [DEFAULT] }]));
  const { code, stdout } = await cli.run(['inventory', 'base.protection.json'], env());
  expect(code).toBe(0);
  const [{ snapshots }] = JSON.parse(stdout).clusters;
  expect(snapshots.length).toBeGreaterThan(0);
  cli.write('held.json', stdout);
  cli.write(
    'head.json',
    modelOf([
      {
        ...CLUSTER,
        schedules: [
          {
            ...DEFAULT,
            items: DEFAULT.items.map((item) =>
              item.frequency === 'hourly' ? { ...item, keep: { amount: 1, unit: 'days' } } : item,
            ),
            existingSnapshots: { act: 'apply-new-retention', key: 'k' },
          },
        ],
      },
    ]),
  );
  const diff = await cli.run([
    'diff',
    'base.protection.json',
    'head.json',
    '--inventory',
    'held.json',
  ]);
  expect(diff.code).toBe(5);
  expect(diff.stdout).toMatch(/: \d+ existing restore points are deleted at deploy/);
  expect(diff.stdout).not.toMatch(/up to \d+ existing/);
  expect(writes()).toBe(0);
});
