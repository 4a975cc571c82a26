import { restoreOf, startRunsWorld, STAGING, type RunsWorld } from './runs-world';
import { PROJECT } from './world';

const JOBS = '/flexClusters/small/backup/restoreJobs';
const RESTORE = { LogicalResourceId: 'Move', ResourceType: 'Custom::MongoDbBackupFlexRestore' };
const DATA = { shop: { orders: [{ _id: 1 }] } };
const SMALL = { projectId: PROJECT, clusterName: 'small' };

let world: RunsWorld;
beforeEach(async () => {
  world = await startRunsWorld();
  world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small', data: DATA });
  world.atlas.addFlexCluster({ projectId: PROJECT, name: 'other' });
  world.atlas.clock.advance({ hours: 25 });
  world.lines.length = 0;
});
afterEach(async () => {
  await world.close();
});

const newest = { kind: 'newest-snapshot', maxAgeHours: '48', cluster: SMALL };
const into = (clusterName: string, more: object = {}): object => ({
  ...RESTORE,
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

test('a daily snapshot goes from Flex to Flex, once', async () => {
  const { Data } = await restore('other');
  expect(Data).toEqual({
    JobId: expect.stringMatching(/^[0-9a-f]{24}$/),
    State: 'finished',
    FinishedAt: expect.stringMatching(/^2026-11-22T04:\d\d:\d\dZ$/),
  });
  expect(world.atlas.data(PROJECT, 'other')).toEqual(DATA);
  expect((await restore('other')).Data).toEqual(Data);
  expect(world.posts(JOBS)).toBe(1);
  expect(world.lines).toContain(
    'restore 2026-11-21 into other: what the target loses: other is a Flex cluster and cannot be saved first; what it got since its last daily snapshot is lost',
  );
});

test('it goes into a replica set, which is saved first', async () => {
  await restore('staging');
  expect(world.atlas.data(PROJECT, 'staging')).toEqual(DATA);
  expect(
    world.atlas
      .snapshots(PROJECT, 'staging')
      .filter(({ snapshotType }) => snapshotType === 'onDemand'),
  ).toHaveLength(1);
});

test('a snapshot that is on its way is waited for', async () => {
  world.atlas.clock.advance({ hours: 23, seconds: 30 });
  const coming = world.atlas.flexSnapshots(PROJECT, 'small').at(-1);
  expect(coming?.status).toBe('RUNNING');
  await restore('other', { source: { kind: 'snapshot', snapshotId: coming?.id, cluster: SMALL } });
  expect(world.atlas.flexRestoreJobs(PROJECT, 'small')[0]?.snapshotId).toBe(coming?.id);
  expect(world.lines).toContain('restore 2026-11-21 into other: snapshot RUNNING');
});

test.each<readonly [string, string, object, string]>([
  [
    'a moment',
    'other',
    { source: { kind: 'point-in-time', at: '2026-11-22T04:00:00Z', cluster: SMALL } },
    'restore point: small is a Flex cluster, which has no point-in-time restore; choose the latest snapshot before the moment, or move the cluster to M10 or larger',
  ],
  [
    'a source that is no Flex cluster',
    'other',
    {
      source: {
        kind: 'newest-snapshot',
        maxAgeHours: '48',
        cluster: { projectId: PROJECT, clusterName: 'orders' },
      },
    },
    'source: orders is no Flex cluster; use Restore for its snapshots',
  ],
  [
    'a target nobody consents to empty',
    'other',
    { overwriteTarget: 'small' },
    "consent: 'overwriteTarget' is small and the target is other; write overwriteTarget: 'other' if it is meant to be emptied",
  ],
  [
    'an unknown target',
    'nowhere',
    {},
    'target: there is no cluster nowhere in the project; check its name and project',
  ],
])('%s is refused with the reason, and nothing starts', async (_what, name, more, expected) => {
  expect(await failure(name, more)).toContain(expected);
  expect(world.posts(JOBS)).toBe(0);
});

test.each<readonly [object, string]>([
  [
    { clusterType: 'SHARDED', shards: 2 },
    'topology and encryption: staging is sharded, and a Flex snapshot goes into a replica set; restore into a replica set or a Flex cluster',
  ],
  [
    { encryptionAtRestProvider: 'AWS' },
    'topology and encryption: staging is encrypted with a customer key, which Atlas refuses for a Flex snapshot; restore into a cluster without one',
  ],
  [
    { mongoDbVersion: '7.0.12' },
    'version: the backup is from MongoDB 8.0.29 and staging runs 7.0.12; restore into a cluster on 8.0 or a later 8.x, or on 9.x',
  ],
])('a dedicated target with %o is refused with the reason', async (change, expected) => {
  world.atlas.setCluster(PROJECT, 'staging', change);
  expect(await failure('staging')).toContain(expected);
  expect(world.atlas.data(PROJECT, 'staging')).toEqual(STAGING);
});

test('a connection cut after the request took effect starts no second job', async () => {
  world.atlas.fault({
    operation: 'createGroupFlexClusterBackupRestoreJob',
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
