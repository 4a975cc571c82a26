import { ITEMS, PROJECT, SECRET_ARN } from '../../handlers/world';
import { restoreOf, snapshotOf, startRunsWorld, type RunsWorld } from '../../handlers/runs-world';

const LINKS = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:orders/link-AbCdEf';
const ROLE = '6a7944f22c88faeba59d3573';
const NEWEST = { kind: 'newest-snapshot', maxAgeHours: '72' };

let world: RunsWorld;
beforeEach(async () => {
  world = await startRunsWorld();
  world.atlas.clock.advance({ hours: 24 });
  world.lines.length = 0;
});
afterEach(async () => {
  await world.close();
});

const of = (kind: string, properties: object, event: object = {}): object => ({
  LogicalResourceId: 'Run',
  ResourceType: `Custom::MongoDbBackup${kind}`,
  ResourceProperties: {
    ServiceToken: 'token',
    schema: '1',
    connection: { secretArn: SECRET_ARN, baseUrl: world.atlas.url },
    projectId: PROJECT,
    ...properties,
  },
  ...event,
});
const source = (clusterName: string): object => ({
  ...NEWEST,
  cluster: { projectId: PROJECT, clusterName },
});
const restore = (more: object = {}): object => of('Restore', restoreOf(world, NEWEST, more));
const download = (clusterName: string): object =>
  of('SnapshotDownload', {
    clusterName,
    source: source(clusterName),
    runId: 'OPS-7',
    linkSecretArn: LINKS,
    waitMinutes: '50',
  });
const schedule = (settings: object, more: object = {}): object =>
  of('Schedule', { clusterName: 'orders', schedule: { items: ITEMS, ...settings }, ...more });
const live = (): NonNullable<ReturnType<RunsWorld['atlas']['schedule']>> => {
  const found = world.atlas.schedule(PROJECT, 'orders');
  if (found === undefined) throw new Error('orders has a schedule');
  return found;
};

/** What the official tools leave out, one test for each. */
describe('gap', () => {
  test('1, waiting for a restore with its true end, and for a download until it is ready', async () => {
    expect((await world.run(restore())).Data?.['State']).toBe('finished');
    world.atlas.fault({ kind: 'fail-next-restore' });
    expect(await world.failure(restore({ runId: 'second' }))).toMatch(/job [0-9a-f]{24} failed/);
    await world.run(download('orders'));
    expect(world.secrets.get(LINKS)).toContain('https://');
  });

  test('2, checks before a restore, all of them before anything is touched', async () => {
    world.atlas.setCluster(PROJECT, 'staging', {
      mongoDbVersion: '7.0.12',
      pinnedFeatureCompatibilityVersion: null,
      encryptionAtRestProvider: 'AWS',
      clusterType: 'SHARDED',
      shards: 2,
      paused: true,
      diskSizeGB: 0.001,
    });
    const line = await world.failure(restore());
    for (const check of ['target state', 'version', 'topology', 'encryption', 'disk'])
      expect(line).toContain(` | ${check}: `.slice(check === 'target state' ? 3 : 0));
    expect(world.atlas.restoreJobs(PROJECT, 'orders')).toHaveLength(0);
  });

  test('3, Flex restore and download, and collections with a status of each', async () => {
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small', data: { shop: { a: [1] } } });
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'other' });
    world.atlas.clock.advance({ hours: 25 });
    const into = { clusterName: 'other', overwriteTarget: 'other', source: source('small') };
    await world.run(of('FlexRestore', restoreOf(world, NEWEST, into)));
    expect(world.atlas.data(PROJECT, 'other')).toEqual({ shop: { a: [1] } });
    await world.run(download('small'));
    expect(world.secrets.get(LINKS)).toContain('https://');
    const { Data } = await world.run(
      of('CollectionRestore', {
        clusterName: 'staging',
        source: source('orders'),
        runId: 'OPS-1',
        databases: [],
        collections: [{ name: 'shop.orders' }],
        indexes: 'all',
        write: 'create-new',
        safetySnapshot: { skippedBecause: 'nothing is dropped' },
        waitMinutes: '50',
      }),
    );
    expect(Data?.['Restored']).toBe('shop.orders_1');
    expect(world.lines.join('\n')).toContain('shop.orders as shop.orders_1: SUCCESSFUL');
  });

  test('4, retention of a snapshot changed in place', async () => {
    const before = await world.run({ ResourceProperties: snapshotOf(world) });
    const keep = { amount: '60', unit: 'days' };
    const after = await world.run({
      RequestType: 'Update',
      ResourceProperties: snapshotOf(world, { keep }),
      OldResourceProperties: snapshotOf(world),
    });
    expect(after.Data?.['SnapshotId']).toBe(before.Data?.['SnapshotId']);
    const id = before.Data?.['SnapshotId'];
    const snapshot = world.atlas.snapshots(PROJECT, 'orders').find((each) => each.id === id);
    const days =
      (Date.parse(snapshot?.expiresAt ?? '') - Date.parse(snapshot?.createdAt ?? '')) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(60);
  });

  test('5, extra retention, retroactive deletion and automatic copies in one resource', async () => {
    await world.run(
      schedule({
        extraRetention: [{ frequency: 'daily', days: '5' }],
        automaticCopies: 'true',
        existingSnapshots: { act: 'delete-of-removed-items', key: 'OPS-9' },
      }),
    );
    expect(live()).toMatchObject({
      extraRetentionSettings: [{ frequencyType: 'DAILY', retentionDays: 5 }],
      autoCopySettingsEnabled: true,
    });
  });

  test('6, schedules held against the live compliance policy before it is set', async () => {
    world.secret = JSON.stringify({ clientId: 'owner', clientSecret: 'owner-secret' });
    world.atlas.addServiceAccount({
      clientId: 'owner',
      clientSecret: 'owner-secret',
      roles: { [PROJECT]: ['GROUP_OWNER'] },
    });
    const policy = of('CompliancePolicy', {
      mode: 'draft',
      authorizedUser: { email: 'sec@example.com', firstName: 'Sec', lastName: 'Officer' },
      minimum: [{ frequency: 'daily', keep: { amount: '90', unit: 'days' } }],
      declaredClusters: ['orders'],
      alsoAffects: ['staging'],
    });
    await world.run(policy);
    expect(world.lines.join('\n')).toContain('orders');
    expect(world.atlas.compliancePolicy(PROJECT)).toBeUndefined();
  });

  test('7, a schedule and a policy that outlive their constructs', async () => {
    const applied = await world.run(schedule({}));
    const items = live().policies[0]?.policyItems.length;
    world.stackStatus = 'DELETE_IN_PROGRESS';
    const removal = {
      RequestType: 'Delete' as const,
      PhysicalResourceId: applied.PhysicalResourceId,
    };
    await world.run({ ...schedule({}), ...removal });
    expect(live().policies[0]?.policyItems).toHaveLength(items ?? 0);
  });

  test('8, an export followed to its end, to a bucket in any of three clouds', async () => {
    const buckets = [
      { cloudProvider: 'AWS', bucketName: 'archive', iamRoleId: ROLE },
      { cloudProvider: 'GCP', bucketName: 'archive', roleId: ROLE },
      {
        cloudProvider: 'AZURE',
        serviceUrl: 'https://archive.blob.core.windows.net/orders',
        roleId: ROLE,
      },
    ];
    for (const [index, bucket] of buckets.entries()) {
      const { PhysicalResourceId: bucketId } = await world.run(of('ExportBucket', { bucket }));
      const { Data } = await world.run(
        of('SnapshotExport', {
          clusterName: 'orders',
          source: source('orders'),
          runId: `OPS-${index}`,
          bucketId,
          customData: [],
          waitMinutes: '50',
        }),
      );
      expect(Data?.['State']).toBe('finished');
    }
  });

  test('9, no drift where only Atlas changed what is its own', async () => {
    await world.run(schedule({}));
    const before = world.patches();
    world.atlas.clock.advance({ hours: 30 });
    await world.run(schedule({}));
    expect(world.patches()).toBe(before);
  });

  test('10, snapshots of a deleted cluster found, and restored', async () => {
    await deleteKeepingBackups('orders');
    world.atlas.clock.advance({ minutes: 10 });
    expect((await world.run(restore())).Data?.['State']).toBe('finished');
    expect(world.atlas.data(PROJECT, 'staging')).toEqual({
      shop: { orders: [{ _id: 1, total: 10 }] },
    });
  });

  test('11, a service account, and 429 answered by waiting', async () => {
    world.atlas.fault({ kind: 'status', status: 429 });
    await world.run(schedule({}));
    expect(world.sleeps.length).toBeGreaterThan(0);
  });
});

/** Deletes a cluster as its owner would, with its snapshots kept. */
async function deleteKeepingBackups(name: string): Promise<void> {
  world.atlas.addServiceAccount({
    clientId: 'owner',
    clientSecret: 'owner-secret',
    roles: { [PROJECT]: ['GROUP_OWNER'] },
  });
  const basic = Buffer.from('owner:owner-secret').toString('base64');
  const token = await fetch(`${world.atlas.url}/api/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: bearer } = (await token.json()) as { access_token: string };
  const path = `/api/atlas/v2/groups/${PROJECT}/clusters/${name}?retainBackups=true`;
  const answer = await fetch(`${world.atlas.url}${path}`, {
    method: 'DELETE',
    headers: {
      authorization: `Bearer ${bearer}`,
      accept: 'application/vnd.atlas.2023-02-01+json',
    },
  });
  expect(answer.status).toBe(202);
}
