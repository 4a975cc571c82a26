import { startAtlasSimulator, type AtlasSimulator } from '../../../lib/simulator';
import { type Cli, startCli } from '../cli';
import { cfnCluster, template } from '../../golden/inputs/templates';
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

test('Cloud Backup that is off is told as that, once', async () => {
  atlas.addCluster({ projectId: PROJECT, name: 'bare', tier: 'M30', backupEnabled: false });
  const { facts } = CLUSTER;
  cli.write(
    'a.protection.json',
    modelOf([
      { ...CLUSTER, name: 'bare', facts: { tier: facts.tier ?? '' }, schedules: [DEFAULT] },
    ]),
  );
  expect(await cli.run(['drift', '.'], env())).toEqual({
    code: 4,
    stdout:
      'drift: cluster bare: Cloud Backup: declared on, live off (weaker, Orders/Cluster)\n' +
      'compared: 1 cluster, 1 differences\n',
    stderr: '',
  });
});

test('what is known only at deploy, declared twice or of another service is said and is no drift', async () => {
  const unknown = { unknown: { Ref: 'Window' } };
  const schedules = [
    { ...DEFAULT, restoreWindowDays: unknown, autoExport: 'off' as const },
    { ...DEFAULT, path: 'Orders/Second' },
  ];
  const facts = { ...CLUSTER.facts, tier: unknown };
  cli.write('a.protection.json', modelOf([{ ...CLUSTER, facts, schedules }]));
  expect(await cli.run(['drift', '.'], env())).toEqual({
    code: 0,
    stdout: 'compared: 1 cluster, 0 differences\n',
    stderr:
      'mongodb-backup: not compared: cluster orders: its tier is known only at deploy\n' +
      'mongodb-backup: not compared: cluster orders: its restore window is known only at deploy\n' +
      'mongodb-backup: not compared: cluster orders: Orders/Second is a further schedule, and which one holds is open\n',
  });
});

test('what is known beside an unknown value is compared all the same', async () => {
  const { items } = DEFAULT;
  const [hourly, , ...rest] = items;
  const longer = { frequency: 'daily', keep: { amount: 14, unit: 'days' } } as const;
  const schedule = {
    ...DEFAULT,
    items: [hourly, longer, ...rest],
    restoreWindowDays: { unknown: { Ref: 'Window' } },
  };
  cli.write('a.protection.json', modelOf([{ ...CLUSTER, schedules: [schedule] }]));
  const { code, stdout } = await cli.run(['drift', '.', '--format', 'json'], env());
  expect(code).toBe(4);
  const { drift, notCompared } = JSON.parse(stdout);
  expect(drift[0]).toMatchObject({
    kind: 'retention-shortened',
    effect: 'weaker',
    declared: '14 days',
    live: '7 days',
  });
  expect(notCompared).toEqual(['cluster orders: its restore window is known only at deploy']);
});

test('termination protection is compared where a resource declares it', async () => {
  atlas.addCluster({ projectId: PROJECT, name: 'prod', tier: 'M30', pitEnabled: true });
  cli.write('db.template.json', template({ Cluster: cfnCluster() }));
  const { code, stdout } = await cli.run(['drift', 'db.template.json'], env());
  expect(code).toBe(4);
  expect(stdout).toBe(
    'drift: cluster prod: termination protection: declared on, live off (weaker, Db/Cluster)\n' +
      'compared: 1 cluster, 1 differences\n',
  );
});

describe('a compliance policy', () => {
  const POLICY = {
    path: 'Lock/Policy',
    mode: 'enforced',
    authorizedUser: { email: 'ciso@example.com', firstName: 'Ada', lastName: 'L' },
    minimum: [{ frequency: 'daily', keep: { amount: 7, unit: 'days' } }],
    copyProtection: true,
  } as const;
  const write = (): void => {
    cli.write(
      'a.protection.json',
      modelOf([], { projects: [{ path: 'Lock', id: PROJECT, compliancePolicies: [POLICY] }] }),
    );
  };
  const owner = (): Record<string, string> => {
    atlas.addServiceAccount({
      clientId: 'mdb_sa_id_2',
      clientSecret: 'mdb_sa_sk_other-secret-text',
      roles: { [PROJECT]: ['GROUP_OWNER'] },
    });
    return {
      ...env(),
      MONGODB_ATLAS_CLIENT_ID: 'mdb_sa_id_2',
      MONGODB_ATLAS_CLIENT_SECRET: 'mdb_sa_sk_other-secret-text',
    };
  };

  test('is told where the credential may not read it', async () => {
    write();
    const { code, stderr } = await cli.run(['drift', '.'], env());
    expect(code).toBe(0);
    expect(stderr).toBe(
      `mongodb-backup: not compared: compliance policy of project ${PROJECT}: the credential may not read it (401 USER_UNAUTHORIZED); it takes the role Project Backup Manager or Project Owner\n`,
    );
  });

  test('that is not in force is weaker', async () => {
    write();
    expect(await cli.run(['drift', '.'], owner())).toEqual({
      code: 4,
      stdout:
        `drift: project ${PROJECT}: compliance policy: declared enforced, live none (weaker, Lock/Policy)\n` +
        'compared: 0 clusters, 1 differences\n',
      stderr: '',
    });
  });

  test('is compared demand by demand', async () => {
    write();
    atlas.setCompliancePolicy(PROJECT, { copyProtectionEnabled: false, pitEnabled: true });
    const { code, stdout } = await cli.run(['drift', '.'], owner());
    expect(code).toBe(4);
    expect(stdout.split('\n').sort().slice(2)).toEqual([
      `drift: project ${PROJECT}: authorized user: declared Ada L (ciso@example.com), live Security Officer (security@example.com) (warning, Lock/Policy)`,
      `drift: project ${PROJECT}: compliance policy: copy protection: declared demanded, live not demanded (weaker, Lock/Policy)`,
      `drift: project ${PROJECT}: compliance policy: daily snapshots are kept: declared at least 7 days, live not demanded (weaker, Lock/Policy)`,
      `drift: project ${PROJECT}: compliance policy: point-in-time restore: declared not demanded, live demanded (better, Lock/Policy)`,
    ]);
  });
});

test('an inventory says what is not in it', async () => {
  const name = { unknown: { Ref: 'Name' } };
  cli.write('a.protection.json', modelOf([{ ...CLUSTER, name }]));
  const { code, stdout, stderr } = await cli.run(['inventory', '.'], env());
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    clusters: [],
    notListed: ['Orders/Cluster is named only at deploy'],
  });
  expect(stderr).toBe('mongodb-backup: not listed: Orders/Cluster is named only at deploy\n');
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
