import { snapshotRecord } from '../../lib/atlas/operations/snapshot/snapshot-record';
import { snapshotOf, startRunsWorld, type RunsWorld } from './runs-world';
import { PROJECT } from './world';

const SNAPSHOTS = '/clusters/orders/backup/snapshots';

let world: RunsWorld;
beforeEach(async () => {
  world = await startRunsWorld();
});
afterEach(async () => {
  await world.close();
});

const taken = (): readonly string[] =>
  world.atlas
    .snapshots(PROJECT, 'orders')
    .filter(({ snapshotType }) => snapshotType === 'onDemand')
    .map(({ id }) => id);
const expiry = (): string | undefined =>
  world.atlas.snapshots(PROJECT, 'orders').find(({ snapshotType }) => snapshotType === 'onDemand')
    ?.expiresAt;
const take = (more: object = {}, event: object = {}): ReturnType<RunsWorld['run']> =>
  world.run({ ResourceProperties: snapshotOf(world, more), ...event });
const update = (
  more: object,
  before: object = {},
  event: object = {},
): ReturnType<RunsWorld['run']> => {
  world.stackStatus = 'UPDATE_IN_PROGRESS';
  return take(more, {
    RequestType: 'Update',
    OldResourceProperties: snapshotOf(world, before),
    ...event,
  });
};
const EVENT = { LogicalResourceId: 'Before', ResourceType: 'Custom::MongoDbBackupSnapshot' };
const days = (amount: number): object => ({ keep: { amount: String(amount), unit: 'days' } });

test('a snapshot is taken, waited for and answered with its id', async () => {
  const { Data, PhysicalResourceId } = await take();
  expect(taken()).toEqual([Data?.['SnapshotId']]);
  expect(PhysicalResourceId).toBe(`${PROJECT}/orders/Before`);
  expect(world.posts(SNAPSHOTS)).toBe(1);
  expect(world.atlas.snapshots(PROJECT, 'orders').at(-1)?.description).toMatch(
    /^before schema v2 \[mb:[0-9a-f]{16}\]$/,
  );
});

describe('the snapshot of a key is taken once', () => {
  test('when the event is delivered twice', async () => {
    const first = await take();
    const second = await take();
    expect(second.Data).toEqual(first.Data);
    expect(world.posts(SNAPSHOTS)).toBe(1);
  });

  test('when the connection is cut after the request took effect', async () => {
    world.atlas.fault({
      method: 'POST',
      operation: 'takeGroupClusterBackupSnapshots',
      kind: 'cut-after-effect',
    });
    const { Data } = await take();
    expect(taken()).toEqual([Data?.['SnapshotId']]);
    expect(world.posts(SNAPSHOTS)).toBe(1);
  });

  test('when the record is lost and the snapshot is young', async () => {
    const first = await take();
    world.records.clear();
    const second = await take();
    expect(second.Data).toEqual(first.Data);
    expect(world.posts(SNAPSHOTS)).toBe(1);
  });

  test('when the construct was removed and is put back', async () => {
    const first = await take();
    world.stackStatus = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
    await world.run({
      RequestType: 'Delete',
      PhysicalResourceId: first.PhysicalResourceId,
      ResourceProperties: snapshotOf(world),
    });
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    const again = await take();
    expect(again.Data).toEqual(first.Data);
    expect(taken()).toHaveLength(1);
  });

  test('when it has expired since', async () => {
    const first = await take(days(1));
    world.atlas.clock.advance({ days: 2 });
    const again = await update({ ...days(1), description: 'changed' }, days(1));
    expect(again.Data).toEqual({ SnapshotId: first.Data?.['SnapshotId'], CreatedAt: '' });
    expect(taken()).toEqual([]);
    expect(world.posts(SNAPSHOTS)).toBe(1);
  });
});

test('a snapshot nobody saw completed, and that may have expired since, is not taken again under its key', async () => {
  const [asked] = [await world.send({ ...EVENT, ResourceProperties: snapshotOf(world) })];
  expect(asked.Phase).toBe('waiting');
  const [id] = taken();
  world.atlas.clock.advance({ days: 40 });
  const line = await world.failure({ ResourceProperties: snapshotOf(world) });
  expect(line).toMatch(
    new RegExp(
      `^snapshot v2 of orders: snapshot ${id ?? ''} of 2026-11-21T03:\\d\\d:\\d\\d\\.000Z is gone from Atlas and was never seen completed, so whether it was taken and has expired cannot be told, and no other is taken under its key; use a new key to take another$`,
    ),
  );
  expect(await world.failure({ ResourceProperties: snapshotOf(world) })).toBe(line);
  expect(world.posts(SNAPSHOTS)).toBe(1);
});

test('a request that was cut before it took effect is sent again once it is sure not to show', async () => {
  world.atlas.fault({ method: 'POST', operation: 'takeGroupClusterBackupSnapshots', kind: 'cut' });
  await take();
  expect(taken()).toHaveLength(1);
});

describe('a request without an answer', () => {
  const HOUR = 3_600_000;
  const NAME = snapshotRecord({
    target: { projectId: PROJECT, clusterName: 'orders' },
    owner: { stack: 'Orders', resource: 'Before' },
    key: 'v2',
  });
  const askedMillisAgo = (millis: number): string => {
    const at = new Date(world.atlas.clock.now().getTime() - millis).toISOString();
    world.records.set(NAME, { state: 'started', at });
    return at;
  };

  test('is sent again while one that was taken would still be listed', async () => {
    askedMillisAgo(24 * HOUR - 1_000);
    await take();
    expect(taken()).toHaveLength(1);
  });

  test.each([24 * HOUR, 24 * HOUR + 1_000, 40 * 24 * HOUR])(
    'is left to a person once what it took may have expired: after %d ms',
    async (millis) => {
      const at = askedMillisAgo(millis);
      expect(await world.failure({ ResourceProperties: snapshotOf(world) })).toBe(
        `snapshot v2 of orders: the request of ${at} got no answer and Atlas lists no such snapshot, so whether one was taken and has expired cannot be told, and it is not sent again; use a new key to take another`,
      );
      expect(world.posts(SNAPSHOTS)).toBe(0);
    },
  );
});

test('a snapshot that is put back after it was deleted fails what would rely on it', async () => {
  const asked = { onRemove: 'delete-snapshot' };
  const first = await take(asked);
  world.stackStatus = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
  await take(asked, { RequestType: 'Delete', PhysicalResourceId: first.PhysicalResourceId });
  world.stackStatus = 'UPDATE_IN_PROGRESS';
  expect(await world.failure({ ResourceProperties: snapshotOf(world, asked) })).toMatch(
    new RegExp(
      `^snapshot v2 of orders: snapshot ${first.Data?.['SnapshotId'] ?? ''} was taken \\(2026-11-21T03:\\d\\d:\\d\\d\\.000Z\\) and has expired or was deleted since; nothing is taken again under a key that was used; use a new key to take another$`,
    ),
  );
  expect(world.posts(SNAPSHOTS)).toBe(1);
});

test('a new key takes a new snapshot and the old one stays', async () => {
  const first = await take();
  const second = await update({ key: 'v3' });
  expect(taken()).toEqual([first.Data?.['SnapshotId'], second.Data?.['SnapshotId']]);
  expect(second.PhysicalResourceId).toBe(first.PhysicalResourceId);
});

test('an old snapshot without a record is not guessed about', async () => {
  await take();
  world.records.clear();
  world.atlas.clock.advance({ hours: 3 });
  const id = taken()[0] ?? '';
  expect(await world.failure({ ResourceProperties: snapshotOf(world) })).toMatch(
    new RegExp(
      `^snapshot v2 of orders: snapshot ${id} under this key was taken 4 hours ago \\(2026-11-21T03:17:33Z\\), longer than the 2 hours one is reused, and nothing was taken; use a new key to take another, or set reuseWithin to 4 hours or more to use it$`,
    ),
  );
});

test('raising keep moves the expiry in place', async () => {
  await take(days(7));
  const before = expiry();
  await update(days(30), days(7));
  expect(before).toBe('2026-11-28T03:18:46Z');
  expect(expiry()?.slice(0, 10)).toBe('2026-12-21');
  expect(taken()).toHaveLength(1);
});

test('lowering keep is refused, and done where the app says that it may', async () => {
  await take(days(30));
  const before = expiry();
  await expect(update(days(7), days(30))).rejects.toThrow(
    "snapshot v2 of orders: 'keep' is lowered from 30 days to 7 days, which would delete a restore point earlier, and nothing was changed; keep it for 30 days, or set allowShorterKeep: true",
  );
  expect(expiry()).toBe(before);
  await update({ ...days(7), allowShorterKeep: 'true' }, days(30));
  expect(expiry()?.slice(0, 10)).toBe('2026-11-28');
});

describe('in a rollback', () => {
  test('nothing is taken and nothing shortened', async () => {
    const first = await take(days(7));
    await update({ ...days(30), key: 'v3' }, days(7));
    const snapshots = taken();
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    const back = await take(days(7), {
      RequestType: 'Update',
      OldResourceProperties: snapshotOf(world, { ...days(30), key: 'v3' }),
    });
    expect(back.Data?.['SnapshotId']).toBe(first.Data?.['SnapshotId']);
    expect(taken()).toEqual(snapshots);
    expect(world.posts(SNAPSHOTS)).toBe(2);
  });

  test('a key that was never taken is left alone, even without a credential', async () => {
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    world.secret = undefined;
    const back = await take({ key: 'never' }, { RequestType: 'Update' });
    expect(back.Data).toEqual({ SnapshotId: '', CreatedAt: '' });
    expect(world.posts(SNAPSHOTS)).toBe(0);
  });
});

test('another on-demand snapshot is waited for', async () => {
  await world.send({
    ResourceType: 'Custom::MongoDbBackupSnapshot',
    LogicalResourceId: 'Other',
    ResourceProperties: snapshotOf(world, { key: 'other' }),
  });
  await take();
  expect(taken()).toHaveLength(2);
  expect(world.lines).toContain(
    'snapshot v2 of orders: waiting for another on-demand snapshot of the cluster to end',
  );
});

test('a failed snapshot fails the deployment, and the next takes another', async () => {
  world.atlas.fault({ kind: 'fail-next-snapshot' });
  expect(await world.failure({ ResourceProperties: snapshotOf(world) })).toMatch(
    /^snapshot v2 of orders: Atlas could not take it \(snapshot [0-9a-f]{24} failed\); deploy again to take another$/,
  );
  await take();
  expect(world.posts(SNAPSHOTS)).toBe(2);
});

test.each([
  [
    'a paused cluster',
    { paused: true },
    'snapshot v2 of orders: the cluster is paused, and Atlas takes no snapshot of it; resume it first',
  ],
  [
    'a cluster without Cloud Backup',
    { backupEnabled: false },
    'snapshot v2 of orders: Cloud Backup is off for the cluster; turn it on in the resource that owns the cluster, then deploy again',
  ],
])('%s is told in one line', async (_case, change, line) => {
  world.atlas.setCluster(PROJECT, 'orders', change);
  expect(await world.failure({ ResourceProperties: snapshotOf(world) })).toBe(line);
});

describe('removal', () => {
  const remove = (more: object, event: object = {}): ReturnType<RunsWorld['run']> =>
    world.run({
      RequestType: 'Delete',
      PhysicalResourceId: `${PROJECT}/orders/Before`,
      ResourceProperties: snapshotOf(world, more),
      ...event,
    });

  test('keeps the snapshot', async () => {
    await take();
    world.stackStatus = 'DELETE_IN_PROGRESS';
    await remove({});
    expect(taken()).toHaveLength(1);
  });

  test('deletes it where the app asks', async () => {
    await take();
    world.stackStatus = 'DELETE_IN_PROGRESS';
    await remove({ onRemove: 'delete-snapshot' });
    expect(taken()).toEqual([]);
  });

  test('deletes nothing in a rollback, nor under an invented id', async () => {
    await take();
    world.stackStatus = 'ROLLBACK_IN_PROGRESS';
    await remove({ onRemove: 'delete-snapshot' });
    world.stackStatus = 'DELETE_IN_PROGRESS';
    await remove({ onRemove: 'delete-snapshot' }, { PhysicalResourceId: 'invented' });
    expect(taken()).toHaveLength(1);
  });
});
