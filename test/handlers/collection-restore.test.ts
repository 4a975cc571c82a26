import { snapshotOf, startRunsWorld, type RunsWorld } from './runs-world';
import { PROJECT, SECRET_ARN } from './world';

const JOBS = '/clusters/orders/collectionRestoreJobs';
const RESTORE = {
  LogicalResourceId: 'Rescue',
  ResourceType: 'Custom::MongoDbBackupCollectionRestore',
};
const SOLD = { _id: 1, total: 10 };
const KEPT = { _id: 9, total: 99 };

let world: RunsWorld;
let snapshotId: string;
beforeEach(async () => {
  world = await startRunsWorld();
  world.atlas.writeData(PROJECT, 'orders', {
    shop: { orders: [SOLD], carts: [] },
    audit: { log: [{ _id: 'a' }] },
  });
  world.atlas.clock.advance({ seconds: 60 });
  const taken = await world.run({ ResourceProperties: snapshotOf(world) });
  snapshotId = taken.Data?.['SnapshotId'] ?? '';
  world.lines.length = 0;
});
afterEach(async () => {
  await world.close();
});

const properties = (more: object = {}): Record<string, unknown> => ({
  ServiceToken: 'token',
  schema: '1',
  connection: { secretArn: SECRET_ARN, baseUrl: world.atlas.url },
  projectId: PROJECT,
  clusterName: 'staging',
  source: {
    cluster: { projectId: PROJECT, clusterName: 'orders' },
    kind: 'snapshot',
    snapshotId,
  },
  runId: 'OPS-1',
  databases: [],
  collections: [{ name: 'shop.orders' }],
  indexes: 'all',
  write: 'create-new',
  safetySnapshot: { keep: { amount: '7', unit: 'days' } },
  waitMinutes: '50',
  ...more,
});
const restore = (more: object = {}, event: object = {}): ReturnType<RunsWorld['run']> =>
  world.run({ ...RESTORE, ResourceProperties: properties(more), ...event });
const failure = (more: object = {}, event: object = {}): Promise<string> =>
  world.failure({ ...RESTORE, ResourceProperties: properties(more), ...event });
const OVERWRITE = { write: 'overwrite-existing', overwriteTarget: 'staging' };

test('a collection comes back beside the one that exists, and the answer names it', async () => {
  const { Data } = await restore();
  expect(Data).toEqual({
    JobId: expect.stringMatching(/^[0-9a-f]{24}$/),
    State: 'finished',
    FinishedAt: expect.stringMatching(/^2026-11-21T03:\d\d:\d\dZ$/),
    Restored: 'shop.orders_1',
  });
  expect(world.atlas.data(PROJECT, 'staging')).toEqual({
    shop: { orders: [KEPT], orders_1: [SOLD] },
  });
  expect(world.atlas.snapshots(PROJECT, 'staging')).toHaveLength(0);
  expect(world.lines).toContain(
    'restore OPS-1 of collections into staging: shop.orders as shop.orders_1: SUCCESSFUL, 1 of 1 documents, indexes SUCCESSFUL',
  );
  expect(world.lines.at(-1)).toMatch(
    /^restore OPS-1 of collections into staging: finished in \d min( \d+ s)?; staging holds shop\.orders_1 as it was in orders$/,
  );
});

test('names and suffixes are those that were asked for, whole databases too', async () => {
  const { Data } = await restore({
    databases: [{ name: 'audit', newName: 'trail' }],
    collections: [{ name: 'shop.orders', newName: 'shop.sold' }],
    databaseSuffix: '_old',
    collectionSuffix: '_v1',
  });
  expect(Data?.['Restored']).toBe('trail_old.log_v1, shop_old.sold_v1');
});

test('an overwrite takes the name of the cluster as consent, saves it first and replaces the collection', async () => {
  await restore(OVERWRITE);
  expect(world.atlas.data(PROJECT, 'staging')).toEqual({ shop: { orders: [SOLD] } });
  expect(world.atlas.snapshots(PROJECT, 'staging')).toHaveLength(1);
});

test.each<readonly [string, object, string]>([
  [
    'an overwrite nobody consents to',
    { write: 'overwrite-existing' },
    "consent: collections of staging would be dropped and replaced, and nothing consents to it; write overwriteTarget: 'staging' if they are meant to be replaced",
  ],
  [
    'consent to another cluster',
    { ...OVERWRITE, overwriteTarget: 'orders' },
    "consent: 'overwriteTarget' is orders and the target is staging; write overwriteTarget: 'staging' if they are meant to be replaced",
  ],
  [
    'a collection the snapshot does not hold',
    { collections: [{ name: 'shop.nothing' }, { name: 'nowhere.at' }] },
    'databases and collections: the snapshot holds no shop.nothing, nowhere.at; correct the names, or choose another snapshot',
  ],
])('%s is refused before anything starts', async (_what, more, expected) => {
  expect(await failure(more)).toContain(`nothing was started | ${expected}`);
  expect(world.posts(JOBS)).toBe(0);
});

test('a cluster on NVMe storage is refused with the reason', async () => {
  world.atlas.setCluster(PROJECT, 'staging', { tier: 'M40_NVME' });
  expect(await failure()).toContain(
    'storage: staging is on NVMe storage, from and to which Atlas restores no single collections; restore the whole snapshot into a cluster of its own',
  );
});

test('a running job into the target is waited for by a person, not started beside', async () => {
  await world.send({ ...RESTORE, ResourceProperties: properties() });
  expect(await failure({ runId: 'OPS-2' })).toMatch(
    /running collection restore: collections are being restored into staging \(job [0-9a-f]{24}\); wait until that ends, then deploy again/,
  );
  expect(world.posts(JOBS)).toBe(1);
});

describe('a run happens at most once', () => {
  test('when the event is delivered twice', async () => {
    const first = await restore();
    expect((await restore()).Data).toEqual(first.Data);
    expect(world.posts(JOBS)).toBe(1);
  });

  test('when the connection is cut after the request took effect', async () => {
    world.atlas.fault({
      operation: 'createGroupClusterCollectionRestoreJob',
      kind: 'cut-after-effect',
    });
    expect((await restore()).Data?.['State']).toBe('finished');
    expect(world.posts(JOBS)).toBe(1);
  });

  test('when the connection is cut before: a person is asked', async () => {
    world.atlas.fault({ operation: 'createGroupClusterCollectionRestoreJob', kind: 'cut' });
    expect(await failure()).toMatch(
      /got no answer and Atlas lists no such job, so whether it runs cannot be told, and it is not sent again; look at the collection restores of orders in Atlas, and use a new runId once you are sure that none runs$/,
    );
  });
});

test('a rollback starts nothing', async () => {
  world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
  await restore({}, { RequestType: 'Update', PhysicalResourceId: 'x' });
  expect(world.posts(JOBS)).toBe(0);
  expect(world.lines).toContain(
    'restore OPS-1 of collections into staging: a rollback starts nothing',
  );
});

test('a failed job tells why and what is left', async () => {
  world.atlas.fault({ kind: 'fail-next-restore' });
  expect(await failure(OVERWRITE)).toMatch(
    /^restore OPS-1 of collections into staging: job [0-9a-f]{24} failed \(Failed by the simulator on request\.\) after \d min( \d+ s)?; Atlas undoes a collection restore that fails, so look at what staging holds; safety snapshot [0-9a-f]{24} holds staging as it was: try again with a new runId, or restore the safety snapshot$/,
  );
});

test('collections of a moment are restored where the source has point-in-time restore', async () => {
  world.atlas.clock.advance({ hours: 1 });
  const at = '2026-11-21T03:40:00Z';
  await restore({
    source: { cluster: { projectId: PROJECT, clusterName: 'orders' }, kind: 'point-in-time', at },
  });
  expect(world.atlas.data(PROJECT, 'staging')).toHaveProperty('shop.orders_1', [SOLD]);
});
