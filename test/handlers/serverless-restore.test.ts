import { restoreOf, startRunsWorld, STAGING, type RunsWorld } from './runs-world';
import { PROJECT } from './world';

const JOBS = '/serverless/shop/backup/restoreJobs';
const TYPE = 'Custom::MongoDbBackupServerlessRestore';
const DATA = { shop: { orders: [{ _id: 1 }] } };
const LATER = { shop: { orders: [{ _id: 1 }, { _id: 2 }] } };
const SHOP = { projectId: PROJECT, clusterName: 'shop' };
const newest = { kind: 'newest-snapshot', maxAgeHours: '12', cluster: SHOP };
const momentOf = (at: string, cluster = SHOP): object => ({
  source: { kind: 'point-in-time', at, cluster },
});
const ENDED =
  'restore 2026-11-21 into staging: Atlas ended the API of Serverless backups on 2026-01-22, and nothing was started; look at the All Clusters page for what shop became (Free, Flex or dedicated, since 2025-05-05), and use FlexRestore for a Flex cluster or Restore for M10 or larger';

let world: RunsWorld;
beforeEach(async () => {
  world = await startRunsWorld({ startAt: '2025-10-01T05:00:00Z', role: 'GROUP_OWNER' });
  const { atlas } = world;
  atlas.addServerlessInstance({ projectId: PROJECT, name: 'shop', data: DATA });
  atlas.addServerlessInstance({ projectId: PROJECT, name: 'other', data: STAGING });
  atlas.addServerlessInstance({ projectId: PROJECT, name: 'basic', continuousBackup: false });
  atlas.clock.advance({ hours: 6, seconds: 1 });
  atlas.writeData(PROJECT, 'shop', LATER);
  atlas.clock.advance({ seconds: 3599 });
  world.lines.length = 0;
});
afterEach(() => world.close());

const into = (clusterName: string, more: object = {}): object => ({
  LogicalResourceId: 'Move',
  ResourceType: TYPE,
  ResourceProperties: restoreOf(world, newest, {
    clusterName,
    overwriteTarget: clusterName,
    ...more,
  }),
});
const restore = (clusterName: string, more?: object): ReturnType<RunsWorld['run']> =>
  world.run(into(clusterName, more));
const failure = (clusterName: string, more?: object): Promise<string> =>
  world.failure(into(clusterName, more));
const passUntil = (at: string): void => {
  const { clock } = world.atlas;
  clock.advance({ seconds: (Date.parse(at) - clock.now().getTime()) / 1000 });
};

test('a snapshot goes from one Serverless instance into another, once', async () => {
  const { Data } = await restore('other');
  expect(Data).toEqual({
    JobId: expect.stringMatching(/^[0-9a-f]{24}$/),
    State: 'finished',
    FinishedAt: expect.stringMatching(/^2025-10-01T12:\d\d:\d\dZ$/),
  });
  expect(world.atlas.data(PROJECT, 'other')).toEqual(DATA);
  expect((await restore('other')).Data).toEqual(Data);
  expect(world.posts(JOBS)).toBe(1);
  expect(world.lines).toContain(
    'restore 2026-11-21 into other: what the target loses: other is a Serverless instance and cannot be saved first; what it got since its last snapshot may be lost',
  );
});

test('a moment goes into a dedicated cluster, which is saved first', async () => {
  await restore('staging', momentOf('2025-10-01T11:30:00Z'));
  expect(world.atlas.data(PROJECT, 'staging')).toEqual(LATER);
  expect(
    world.atlas
      .snapshots(PROJECT, 'staging')
      .filter(({ snapshotType }) => snapshotType === 'onDemand'),
  ).toHaveLength(1);
});

test.each<readonly [string, string, object, string]>([
  [
    'a moment of Basic Backup',
    'other',
    momentOf('2025-10-01T11:30:00Z', { ...SHOP, clusterName: 'basic' }),
    'point-in-time window: basic has Basic Backup, which has snapshots only; choose the latest snapshot before the moment',
  ],
  [
    'a source that is a cluster',
    'other',
    { source: { ...newest, cluster: { ...SHOP, clusterName: 'orders' } } },
    'source: there is no Serverless instance orders in the project; use FlexRestore if it is a Flex cluster, or Restore if it is M10 or larger; otherwise check its name and project',
  ],
  [
    'a target nobody consents to empty',
    'other',
    { overwriteTarget: 'shop' },
    "consent: 'overwriteTarget' is shop and the target is other; write overwriteTarget: 'other' if it is meant to be emptied",
  ],
  [
    'a target that is nowhere',
    'nowhere',
    {},
    'target: there is neither a Serverless instance nor a cluster nowhere in the project; check its name and project',
  ],
])('%s is refused with the reason, and nothing starts', async (_what, name, more, expected) => {
  expect(await failure(name, more)).toContain(expected);
  expect(world.posts(JOBS)).toBe(0);
});

test.each<readonly [string, object, string]>([
  [
    'a Flex cluster',
    { flex: true },
    'target: small is a Flex cluster, which no Serverless snapshot is restored into; restore into a Serverless instance or a cluster of M10 or larger',
  ],
  [
    'a free cluster',
    { tier: 'M0' },
    'target: small is M0, which no Serverless snapshot is restored into; restore into a Serverless instance or a cluster of M10 or larger',
  ],
  [
    'an older version',
    { mongoDbVersion: '7.0.12' },
    'version: the backup is from MongoDB 8.0.29 and small runs 7.0.12; restore into a cluster on 8.0 or a later 8.x, or on 9.x',
  ],
])('%s is refused as target', async (_what, seed, expected) => {
  if ('flex' in seed) world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
  else world.atlas.addCluster({ projectId: PROJECT, name: 'small', ...seed });
  expect(await failure('small')).toContain(expected);
});

test('the window of Continuous Backup is 72 hours to the second', async () => {
  passUntil('2025-10-05T05:00:00Z');
  expect(await failure('other', momentOf('2025-10-02T04:59:59Z'))).toContain(
    'point-in-time window: the moment 2025-10-02T04:59:59.000Z is older than the 72 hours of Serverless Continuous Backup; choose a later one, or restore a snapshot',
  );
  await restore('other', momentOf('2025-10-02T05:00:00Z'));
  expect(world.atlas.data(PROJECT, 'other')).toEqual(LATER);
});

test('what Atlas does not say of a target is counted, and Atlas decides', async () => {
  world.atlas.setCluster(PROJECT, 'staging', { clusterType: 'SHARDED', shards: 2 });
  await failure('staging');
  expect(world.lines).toContain(
    'restore 2026-11-21 into staging: preflight: 12 passed, 0 failed, 2 could not be checked (live import, topology and encryption)',
  );
});

test('a role below owner is refused', async () => {
  world.atlas.addServiceAccount({
    clientId: 'manager',
    clientSecret: 'secret',
    roles: { [PROJECT]: ['GROUP_BACKUP_MANAGER'] },
  });
  world.secret = JSON.stringify({ clientId: 'manager', clientSecret: 'secret' });
  expect(await failure('other')).toMatch(
    /role in the source project: .* has GROUP_BACKUP_MANAGER in project Payments; give it Project Owner there; no other role restores Serverless backups/,
  );
});

test('a connection cut after the request took effect starts no second job', async () => {
  world.atlas.fault({
    operation: 'createGroupServerlessBackupRestoreJob',
    kind: 'cut-after-effect',
  });
  expect((await restore('other')).Data?.['State']).toBe('finished');
  expect(world.posts(JOBS)).toBe(1);
});

test('a rollback starts nothing', async () => {
  world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  await world.run({ ...into('other'), RequestType: 'Update', PhysicalResourceId: 'x' });
  expect(world.posts(JOBS)).toBe(0);
});

describe('the sunset', () => {
  test('is told in one line before anything starts, from its first second on', async () => {
    passUntil('2026-01-21T23:00:00Z');
    await restore('staging');
    expect(world.posts(JOBS)).toBe(1);
    passUntil('2026-01-22T00:00:00Z');
    expect(await failure('staging', { runId: '2026-11-22' })).toBe(ENDED.replace('-21 ', '-22 '));
    expect(await failure('staging', { runId: '2026-11-23', dryRun: 'true' })).toBe(
      ENDED.replace('-21 ', '-23 '),
    );
    expect(world.posts(JOBS)).toBe(1);
  });

  test('is told too where Atlas answers 404 by then', async () => {
    passUntil('2026-03-01T00:00:00Z');
    world.atlas.fault({
      operation: 'listGroupServerlessBackupSnapshots',
      kind: 'status',
      status: 404,
    });
    expect(await failure('staging')).toBe(ENDED);
  });

  test('that comes while a job runs leaves what it did unknown, and runs nothing again', async () => {
    passUntil('2026-01-21T23:59:00Z');
    expect(await failure('staging', { safetySnapshot: { skippedBecause: 'a test' } })).toMatch(
      /Atlas no longer knows job [0-9a-f]{24}, which was never seen finished, so whether staging holds the data cannot be told, and it is not run again; look at what staging holds/,
    );
    expect(world.posts(JOBS)).toBe(1);
  });
});

describe('another operation', () => {
  const SERVERLESS =
    'shop is a Serverless instance, and Atlas ended the API of Serverless backups on 2026-01-22; use ServerlessRestore before that day, and from then on look at the All Clusters page for what shop became (Free, Flex or dedicated, since 2025-05-05), and use FlexRestore for a Flex cluster or Restore for M10 or larger';

  test.each(['Restore', 'FlexRestore'])(
    '%s names the one for a Serverless source',
    async (kind) => {
      const event = { ...into('staging'), ResourceType: `Custom::MongoDbBackup${kind}` };
      expect(await world.failure(event)).toContain(`source: ${SERVERLESS}`);
    },
  );

  test.each(['Restore', 'FlexRestore'])(
    '%s names the one for a Serverless target',
    async (kind) => {
      const source = { ...newest, cluster: { ...SHOP, clusterName: 'orders' } };
      const event = { ...into('shop', { source }), ResourceType: `Custom::MongoDbBackup${kind}` };
      expect(await world.failure(event)).toContain(`target: ${SERVERLESS}`);
    },
  );
});
