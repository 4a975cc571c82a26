import {
  ORDERS,
  restoreOf,
  snapshotOf,
  STAGING,
  startRunsWorld,
  type RunsWorld,
} from './runs-world';
import { PROJECT } from './world';

const JOBS = '/clusters/orders/backup/restoreJobs';
const RESTORE = { LogicalResourceId: 'Rehydrate', ResourceType: 'Custom::MongoDbBackupRestore' };

let world: RunsWorld;
let snapshotId: string;
beforeEach(async () => {
  world = await startRunsWorld();
  const taken = await world.run({ ResourceProperties: snapshotOf(world) });
  snapshotId = taken.Data?.['SnapshotId'] ?? '';
  world.lines.length = 0;
});
afterEach(async () => {
  await world.close();
});

const properties = (
  more: object = {},
  source: object = { kind: 'snapshot', snapshotId },
): Record<string, unknown> => restoreOf(world, source, more);
const restore = (more: object = {}, event: object = {}): ReturnType<RunsWorld['run']> =>
  world.run({ ...RESTORE, ResourceProperties: properties(more), ...event });
const failure = (more: object = {}, event: object = {}): Promise<string> =>
  world.failure({ ...RESTORE, ResourceProperties: properties(more), ...event });
const jobs = (): number => world.atlas.restoreJobs(PROJECT, 'orders').length;
const stagingHolds = (): unknown => world.atlas.data(PROJECT, 'staging');
const savedStaging = (): number => world.atlas.snapshots(PROJECT, 'staging').length;

test('a restore is checked, saves the target, runs once and brings the documents back', async () => {
  const { Data, PhysicalResourceId } = await restore();
  expect(Data).toEqual({
    JobId: expect.stringMatching(/^[0-9a-f]{24}$/),
    State: 'finished',
    FinishedAt: expect.stringMatching(/^2026-11-21T03:\d\d:\d\dZ$/),
  });
  expect(PhysicalResourceId).toBe(`${PROJECT}/staging/Rehydrate`);
  expect(stagingHolds()).toEqual(ORDERS);
  expect(savedStaging()).toBe(1);
  expect(world.posts(JOBS)).toBe(1);
  expect(world.lines.at(-1)).toBe(
    'restore 2026-11-21 into staging: finished in 3 min 52 s; staging is IDLE and holds orders as of 2026-11-21 03:17:33 UTC',
  );
});

describe('a run happens at most once', () => {
  test('when the event is delivered twice', async () => {
    const first = await restore();
    const second = await restore();
    expect(second.Data).toEqual(first.Data);
    expect(world.posts(JOBS)).toBe(1);
    expect(savedStaging()).toBe(1);
  });

  test('when the connection is cut after the request took effect', async () => {
    world.atlas.fault({
      operation: 'createGroupClusterBackupRestoreJob',
      kind: 'cut-after-effect',
    });
    const { Data } = await restore();
    expect(Data?.['JobId']).toBe(world.atlas.restoreJobs(PROJECT, 'orders')[0]?.id);
    expect(jobs()).toBe(1);
    expect(stagingHolds()).toEqual(ORDERS);
  });

  test('when the connection is cut before: a person is asked, and nothing is sent again', async () => {
    world.atlas.fault({ operation: 'createGroupClusterBackupRestoreJob', kind: 'cut' });
    const line = await failure();
    expect(line).toMatch(
      /^restore 2026-11-21 into staging: the request of 2026-11-21T03:\d\d:\d\d\.000Z got no answer and Atlas lists no such job, so whether it runs cannot be told, and it is not sent again; look at the restores of orders in Atlas, and use a new runId once you are sure that none runs$/,
    );
    expect(await failure()).toBe(line);
    expect(jobs()).toBe(0);
    expect(stagingHolds()).toEqual(STAGING);
  });

  test('when its construct was removed and is put back', async () => {
    const { PhysicalResourceId } = await restore();
    world.stackStatus = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
    await restore({}, { RequestType: 'Delete', PhysicalResourceId });
    world.stackStatus = 'UPDATE_IN_PROGRESS';
    expect((await restore()).Data?.['State']).toBe('finished');
    expect(world.posts(JOBS)).toBe(1);
  });

  test('when the creation timed out and is deployed again', async () => {
    world.atlas.fault({
      operation: 'createGroupClusterBackupRestoreJob',
      kind: 'slow',
      seconds: 600,
    });
    const line = await failure({ waitMinutes: '5' });
    expect(line).toMatch(
      /^restore 2026-11-21 into staging: not done when waiting ended \(running for \d min( \d+ s)?\); the restore goes on in Atlas \(job [0-9a-f]{24}\), and staging must not serve clients until it ends; deploy again with the same runId to go on waiting for it$/,
    );
    const { Data } = await restore();
    expect(Data?.['State']).toBe('finished');
    expect(world.posts(JOBS)).toBe(1);
  });

  test('when its source is changed while it runs: it is followed where it was asked for', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'billing', tier: 'M30' });
    world.atlas.fault({
      operation: 'createGroupClusterBackupRestoreJob',
      kind: 'slow',
      seconds: 600,
    });
    await failure({ waitMinutes: '5' });
    const source = {
      cluster: { projectId: PROJECT, clusterName: 'billing' },
      kind: 'newest-snapshot',
      maxAgeHours: '24',
    };
    expect((await restore({ source })).Data?.['State']).toBe('finished');
    expect(world.lines).toContain(
      'restore 2026-11-21 into staging: it was asked for from orders and is followed as such; use a new runId for another source',
    );
    expect(world.lines.at(-1)).toMatch(/; staging is IDLE and holds orders as of /);
    await restore({ source });
    expect(world.lines.at(-1)).toMatch(
      /^restore 2026-11-21 into staging: it ran before from orders \(job [0-9a-f]{24}, finished 2026-11-21T\S+\); it is not run again$/,
    );
    expect(world.posts(JOBS)).toBe(1);
  });

  test('when Atlas forgets the job before it was seen finished', async () => {
    world.atlas.fault({ kind: 'forget-job', seconds: 60 });
    const line = await failure();
    expect(line).toMatch(
      /^restore 2026-11-21 into staging: Atlas no longer knows job [0-9a-f]{24}, which was never seen finished, so whether staging holds the data cannot be told, and it is not run again; look at what staging holds, and use a new runId to restore once more$/,
    );
    expect(await failure()).toBe(line);
    expect(world.posts(JOBS)).toBe(1);
  });
});

describe('what an earlier deployment planned', () => {
  const next = { RequestId: 'next' };
  const before = (source?: object): object => ({
    ...RESTORE,
    ResourceProperties: properties({}, source),
  });

  test('does not decide which snapshot a later one restores', async () => {
    await world.send(before());
    world.atlas.clock.advance({ minutes: 5 });
    const newer = { shop: { orders: [{ _id: 2, total: 20 }] } };
    world.atlas.writeData(PROJECT, 'orders', newer);
    const { Data } = await world.run({
      RequestId: 'another',
      ResourceProperties: snapshotOf(world, { key: 'v3' }),
    });
    const source = { kind: 'snapshot', snapshotId: Data?.['SnapshotId'] };
    await world.run({ ...before(source), ...next });
    expect(stagingHolds()).toEqual(newer);
  });

  test('does not decide which moment a later one restores', async () => {
    world.atlas.clock.advance({ hours: 1 });
    await world.send(before({ kind: 'point-in-time', at: '2026-11-21T03:40:00Z' }));
    await world.run({ ...before({ kind: 'point-in-time', at: '2026-11-21T03:50:00Z' }), ...next });
    expect(world.atlas.restoreJobs(PROJECT, 'orders')[0]?.pointInTimeUTCSeconds).toBe(
      Date.parse('2026-11-21T03:50:00Z') / 1000,
    );
  });

  test('does not count as saving the target, which may have been written to since', async () => {
    await world.send(before());
    world.atlas.clock.advance({ minutes: 5 });
    const written = { shop: { orders: [{ _id: 77, total: 1 }] } };
    world.atlas.writeData(PROJECT, 'staging', written);
    await restore({}, next);
    expect(savedStaging()).toBe(2);
    const latest = world.atlas.snapshots(PROJECT, 'staging').at(-1)?.id;
    await world.run({
      ...RESTORE,
      RequestId: 'back',
      ResourceProperties: properties({
        source: {
          kind: 'snapshot',
          snapshotId: latest,
          cluster: { projectId: PROJECT, clusterName: 'staging' },
        },
        runId: 'back',
        overwriteSource: 'empty staging and restore it from its own backup',
      }),
    });
    expect(stagingHolds()).toEqual(written);
  });

  test('is not started by its own polls any more', async () => {
    const begun = await world.send(before());
    await world.send({ ...before(), ...next });
    world.atlas.clock.advance({ minutes: 5 });
    const refusal = await world.refusal({ ...before(), ...begun });
    expect(refusal.message).toMatch(
      /^restore 2026-11-21 into staging: another deployment planned it anew \(2026-11-21T03:\d\d:\d\d\.000Z\), so this one starts nothing; deploy again$/,
    );
    expect(jobs()).toBe(0);
  });
});

describe('after a refusal', () => {
  const refuse = (): void => {
    world.atlas.fault({
      operation: 'createGroupClusterBackupRestoreJob',
      kind: 'status',
      status: 409,
    });
  };
  const noSafety = { safetySnapshot: { skippedBecause: 'a drill' } };

  test('the same run may be tried again, and again', async () => {
    refuse();
    expect(await failure(noSafety)).toContain('nothing was started');
    refuse();
    expect(await failure(noSafety)).toContain('nothing was started');
    expect((await restore(noSafety)).Data?.['State']).toBe('finished');
    expect(jobs()).toBe(1);
  });

  test('two polls at once ask for one job', async () => {
    refuse();
    const event = { ...RESTORE, ResourceProperties: properties(noSafety) };
    await world.refusal(event);
    const poll = (): Promise<unknown> =>
      world.send({ ...event, Phase: 'waiting', WaitUntil: Number.MAX_SAFE_INTEGER });
    await Promise.all([poll(), poll()]);
    expect(world.posts(JOBS)).toBe(2);
    expect(jobs()).toBe(1);
    await restore(noSafety);
    expect(jobs()).toBe(1);
  });
});

test('a failed job tells what is left and the way on, and is not run again', async () => {
  world.atlas.fault({ kind: 'fail-next-restore' });
  const line = await failure();
  const [safety] = world.atlas.snapshots(PROJECT, 'staging');
  expect(line).toMatch(
    new RegExp(
      `^restore 2026-11-21 into staging: job [0-9a-f]{24} failed after \\d min( \\d+ s)?; staging was emptied and may hold partial data; safety snapshot ${safety?.id ?? ''} holds staging as it was: try again with a new runId, or restore the safety snapshot$`,
    ),
  );
  expect(await failure()).toContain('failed; staging was emptied and may hold partial data');
  expect(world.posts(JOBS)).toBe(1);
  await restore({ runId: '2026-11-21 again' });
  expect(stagingHolds()).toEqual(ORDERS);
});

test.each([403, 503])('a target that cannot be read (%i) is not emptied', async (status) => {
  world.atlas.setCluster(PROJECT, 'staging', { terminationProtectionEnabled: true });
  world.atlas.fault({ operation: 'getGroupCluster', kind: 'status', status, times: 100 });
  const line = await failure({ safetySnapshot: { skippedBecause: 'a drill' } });
  expect(line).toMatch(
    new RegExp(
      `; nothing was started \\| target: it cannot be told \\(${status} [A-Z_]+\\), and nothing is run without it; try again once Atlas answers, with a credential that may read the cluster \\| termination protection: it cannot be told`,
    ),
  );
  expect(jobs()).toBe(0);
  expect(stagingHolds()).toEqual(STAGING);
});

test('every failure of the preflight is told at once, and nothing is started', async () => {
  world.atlas.setCluster(PROJECT, 'staging', {
    mongoDbVersion: '7.0.12',
    terminationProtectionEnabled: true,
  });
  expect(await failure({ overwriteTarget: 'orders' })).toMatch(
    /^restore 2026-11-21 into staging: preflight: \d+ passed, 3 failed, \d+ could not be checked \(.*\); nothing was started \| consent: 'overwriteTarget' is orders and the target is staging; write overwriteTarget: 'staging' if it is meant to be emptied \| termination protection: staging is under termination protection; restore into another cluster, or set overwriteProtectedTarget: true \| version: the backup is from MongoDB 8\.0\.29 and staging runs 7\.0\.12; restore into a cluster on 8\.0 or a later 8\.x, or on 9\.x$/,
  );
  expect(jobs()).toBe(0);
  expect(savedStaging()).toBe(0);
});

test.each<readonly [string, () => void, object, string]>([
  [
    'a paused target',
    () => {
      world.atlas.setCluster(PROJECT, 'staging', { paused: true });
    },
    {},
    'target state: staging is paused, and Atlas refuses to restore into it; resume it first',
  ],
  [
    'an unknown target',
    () => undefined,
    { clusterName: 'nowhere', overwriteTarget: 'nowhere' },
    'target: there is no cluster nowhere in the project; check its name and project',
  ],
  [
    'an encrypted source',
    () => {
      world.atlas.setCluster(PROJECT, 'orders', { encryptionAtRestProvider: 'AWS' });
    },
    {},
    'encryption: the backup is encrypted with a customer key on AWS and staging is encrypted without a customer key; restore into a cluster that is encrypted with a customer key on AWS',
  ],
  [
    'a target of another topology',
    () => {
      world.atlas.setCluster(PROJECT, 'staging', { clusterType: 'SHARDED', shards: 2 });
    },
    {},
    'topology: the backup is of a replica set and staging is sharded, which no page of Atlas allows; restore into a replica set',
  ],
])('%s is refused before anything is started', async (_case, arrange, more, expected) => {
  arrange();
  const line = await failure(more);
  expect(line.split(' | ').slice(1)).toContain(expected);
  expect(jobs()).toBe(0);
  expect(savedStaging()).toBe(0);
});

test('a source restored onto itself takes a sentence of its own', async () => {
  const onto = { clusterName: 'orders', overwriteTarget: 'orders' };
  expect((await failure(onto)).split(' | ').slice(1)).toEqual([
    "consent for the source: orders is source and target, so everything since the restore point would be lost; restore into another cluster, or write overwriteSource: 'empty orders and restore it from its own backup'",
  ]);
  world.atlas.writeData(PROJECT, 'orders', { shop: { orders: [] } });
  await restore({ ...onto, overwriteSource: 'empty orders and restore it from its own backup' });
  expect(world.atlas.data(PROJECT, 'orders')).toEqual(ORDERS);
  // Point-in-time restore is on for orders: the restore closed its window, and a snapshot reopened it.
  expect(
    world.atlas
      .snapshots(PROJECT, 'orders')
      .map(({ description = '' }) => description.replace(/ \[mb:.*/, '')),
  ).toEqual([
    'before schema v2',
    'orders before restore 2026-11-21',
    'orders after restore 2026-11-21',
  ]);
});

test('a running restore into the target is waited out by the user, not joined', async () => {
  await world.send({
    ...RESTORE,
    ResourceProperties: properties({
      runId: 'first',
      safetySnapshot: { skippedBecause: 'a drill' },
    }),
  });
  const [job] = world.atlas.restoreJobs(PROJECT, 'orders');
  expect((await failure()).split(' | ').slice(1)).toEqual([
    'target state: staging is UPDATING; wait until it is IDLE, then deploy again',
    `running restore: job ${job?.id ?? ''} is being restored into staging; wait until it ends, then deploy again`,
  ]);
  expect(jobs()).toBe(1);
});

test('a dry run answers every check and touches nothing', async () => {
  const { Data } = await restore({ dryRun: 'true' });
  expect(Data).toEqual({ JobId: '', State: 'checked', FinishedAt: '' });
  expect(jobs()).toBe(0);
  expect(savedStaging()).toBe(0);
  await restore();
  expect(stagingHolds()).toEqual(ORDERS);
});

test('a target that may be lost is not saved, and the log says why', async () => {
  await restore({ safetySnapshot: { skippedBecause: 'a drill' } });
  expect(savedStaging()).toBe(0);
  expect(world.lines).toContain(
    'restore 2026-11-21 into staging: what the target loses: staging is not saved first (a drill); it has no restore point',
  );
});

test('a restore nobody waits for is done once its job runs', async () => {
  const { Data } = await restore({ waitMinutes: '0' });
  expect(Data).toMatchObject({ State: 'started', FinishedAt: '' });
  world.atlas.clock.advance({ minutes: 10 });
  expect((await restore({ waitMinutes: '0' })).Data).toMatchObject({ State: 'finished' });
  expect(world.posts(JOBS)).toBe(1);
});

test('a watched job is not failed by a service that stumbles or a token that ends', async () => {
  await world.send({
    ...RESTORE,
    ResourceProperties: properties({ safetySnapshot: { skippedBecause: 'a drill' } }),
  });
  world.atlas.fault({
    operation: 'getGroupClusterBackupRestoreJob',
    kind: 'status',
    status: 503,
    times: 20,
  });
  const { Data } = await restore({ safetySnapshot: { skippedBecause: 'a drill' } });
  expect(Data?.['State']).toBe('finished');
});

describe('in a rollback', () => {
  test('nothing is started', async () => {
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    const { Data } = await restore({ runId: 'never' }, { RequestType: 'Update' });
    expect(Data).toEqual({ JobId: '', State: 'untouched', FinishedAt: '' });
    expect(jobs()).toBe(0);
  });

  test('a finished run is answered as it is, and without a credential left alone', async () => {
    await restore();
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    expect((await restore({}, { RequestType: 'Update' })).Data?.['State']).toBe('finished');
    world.secret = undefined;
    await restore({}, { RequestType: 'Update' });
    expect(world.posts(JOBS)).toBe(1);
  });

  test('a restore that was planned and not started is not started by a poll', async () => {
    const event = { ...RESTORE, ResourceProperties: properties() };
    const begun = await world.send(event);
    expect(begun.Phase).toBe('waiting');
    world.stackStatus = 'ROLLBACK_IN_PROGRESS';
    world.atlas.clock.advance({ minutes: 5 });
    await world.send({ ...event, ...begun });
    expect(jobs()).toBe(0);
    expect(stagingHolds()).toEqual(STAGING);
  });
});

describe('the source', () => {
  test('is the latest snapshot before a moment, and not an older one than allowed', async () => {
    world.atlas.clock.advance({ days: 3 });
    const before = '2026-11-21T04:00:00Z';
    const latest = {
      kind: 'latest-snapshot-before',
      before,
      maxAgeHours: '2',
    };
    await world.run({ ...RESTORE, ResourceProperties: properties({}, latest) });
    expect(world.atlas.restoreJobs(PROJECT, 'orders')[0]?.snapshotId).toBe(snapshotId);
    const old = { ...latest, before: '2026-11-21T08:00:00Z' };
    expect(
      await world.failure({ ...RESTORE, ResourceProperties: properties({ runId: 'old' }, old) }),
    ).toContain(
      'snapshot: the newest snapshot of orders before 2026-11-21T08:00:00Z is 5 hours old (2026-11-21T03:17:33Z), more than the 2 hours of maxAge; find out why no newer one exists, or raise maxAge',
    );
  });

  describe('is a declared snapshot', () => {
    const declared = (key = 'v2'): object => ({
      kind: 'declared-snapshot',
      owner: { stack: 'Orders', resource: 'Before' },
      key,
    });
    const from = (source: object): object => ({
      ...RESTORE,
      ResourceProperties: properties({}, source),
    });

    test('found by the key it was taken for', async () => {
      await world.run({ ResourceProperties: snapshotOf(world, { key: 'v3' }) });
      await world.run(from(declared()));
      expect(world.atlas.restoreJobs(PROJECT, 'orders')[0]?.snapshotId).toBe(snapshotId);
    });

    test('which must still be there', async () => {
      expect((await world.failure(from(declared('v1')))).split(' | ').slice(1)).toEqual([
        'snapshot: orders has no completed snapshot v1 of Before in stack Orders; it expired, was deleted or was never taken; choose one that exists',
      ]);
      expect(jobs()).toBe(0);
    });
  });

  test('is a moment of the restore window', async () => {
    world.atlas.clock.advance({ hours: 1 });
    world.atlas.writeData(PROJECT, 'orders', { shop: { orders: [] } });
    world.atlas.clock.advance({ hours: 1 });
    const at = '2026-11-21T03:40:00Z';
    const moment = { kind: 'point-in-time', at };
    await world.run({ ...RESTORE, ResourceProperties: properties({}, moment) });
    expect(stagingHolds()).toEqual(ORDERS);
    const future = { ...moment, at: '2026-11-22T00:00:00Z' };
    expect(
      (
        await world.failure({
          ...RESTORE,
          ResourceProperties: properties({ runId: 'future' }, future),
        })
      )
        .split(' | ')
        .slice(1),
    ).toEqual([
      'moment: the moment 2026-11-22T00:00:00.000Z is later than 60 seconds ago; choose an earlier one',
    ]);
  });
});

test('no secret and no link is in any log', async () => {
  await restore();
  const seen = world.lines.join('\n');
  expect(seen).not.toContain('very-secret-text');
  expect(seen).not.toContain('deliveryUrl');
});
