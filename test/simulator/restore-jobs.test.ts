import { type WireRestoreJob } from '../../lib/atlas/wire/restore-job';
import { type ClusterSeed } from '../../lib/simulator';
import { OTHER_PROJECT, PROJECT, startWorld, tell, type Answer, type World } from './world';

const JOBS = `/api/atlas/v2/groups/${PROJECT}/clusters/orders/backup/restoreJobs`;
const SNAPSHOTS = `/api/atlas/v2/groups/${PROJECT}/clusters/orders/backup/snapshots`;
const STAGING = `/api/atlas/v2/groups/${PROJECT}/clusters/staging`;
const BEFORE = { shop: { orders: [{ _id: 1 }] } };
const LATER = { shop: { orders: [{ _id: 1 }, { _id: 2 }] } };
const TARGET = { targetGroupId: PROJECT, targetClusterName: 'staging' };

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

/** A source with a snapshot of its data taken at 09:16, and a target; it is 09:20. */
const plant = (source: Partial<ClusterSeed> = {}, target: Partial<ClusterSeed> = {}): void => {
  world.atlas.addCluster({ projectId: PROJECT, name: 'orders', data: BEFORE, ...source });
  world.atlas.addCluster({
    projectId: PROJECT,
    name: 'staging',
    data: { old: { junk: [0] } },
    ...target,
  });
  world.atlas.clock.advance({ hours: 6, minutes: 3, seconds: 53 });
};
const snapshotId = (): string => world.atlas.snapshots(PROJECT, 'orders').at(-1)?.id ?? '';
const restore = (more: object = {}): Promise<Answer> =>
  world.ask(JOBS, {
    method: 'POST',
    body: { deliveryType: 'automated', snapshotId: snapshotId(), ...TARGET, ...more },
  });
const toMoment = (iso: string, more: object = {}): Promise<Answer> =>
  world.ask(JOBS, {
    method: 'POST',
    body: { deliveryType: 'pointInTime', pointInTimeUTCSeconds: seconds(iso), ...TARGET, ...more },
  });
const download = (more: object = {}): Promise<Answer> =>
  world.ask(JOBS, {
    method: 'POST',
    body: { deliveryType: 'download', snapshotId: snapshotId(), ...more },
  });
const seconds = (iso: string): number => Date.parse(iso) / 1000;
const read = async (id: unknown): Promise<Answer['body']> =>
  (await world.ask(`${JOBS}/${String(id)}`)).body;
const stateOfTarget = async (): Promise<unknown> => (await world.ask(STAGING)).body['stateName'];
const pass = (by: number): void => {
  world.atlas.clock.advance({ seconds: by });
};
const staging = (): unknown => world.atlas.data(PROJECT, 'staging');

describe('an automated restore', () => {
  beforeEach(() => {
    plant();
  });

  test('answers 200 and the job, without a date of its end', async () => {
    const answer = await restore();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      cancelled: false,
      deliveryType: 'automated',
      deliveryUrl: [],
      desiredTimestamp: { date: null, increment: null, time: null },
      expired: false,
      failed: false,
      snapshotId: snapshotId(),
      targetClusterName: 'staging',
      targetGroupId: PROJECT,
      targetDeploymentItemName: expect.stringMatching(/^atlas-[a-z0-9]{6}$/) as string,
      timestamp: '2026-11-21T09:16:00Z',
    });
    expect(answer.body).not.toHaveProperty('finishedAt');
    expect(Object.keys(answer.body)).toEqual(Object.keys(answer.body).sort());
  });

  test('ends after 232 seconds, and not one earlier', async () => {
    const { body } = await restore();
    pass(231);
    expect(await read(body['id'])).not.toHaveProperty('finishedAt');
    expect(await stateOfTarget()).toBe('UPDATING');
    pass(1);
    expect(await read(body['id'])).toMatchObject({
      finishedAt: '2026-11-21T09:23:52Z',
      failed: false,
    });
    expect(await stateOfTarget()).toBe('IDLE');
  });

  test('empties the target first and brings the data of the snapshot back', async () => {
    world.atlas.writeData(PROJECT, 'orders', LATER);
    await restore();
    expect(staging()).toEqual({});
    pass(231);
    expect(staging()).toEqual({});
    pass(1);
    expect(staging()).toEqual(BEFORE);
  });

  test('refuses writes to the target meanwhile', async () => {
    const { body } = await restore();
    const sentence = `cluster staging refuses writes while restore job ${String(body['id'])} runs into it; wait until it ends`;
    expect(() => {
      world.atlas.writeData(PROJECT, 'staging', LATER);
    }).toThrow(sentence);
    const door = `/simulator/data?projectId=${PROJECT}&clusterName=staging`;
    expect(await world.askBare(door, { method: 'PUT', body: LATER })).toMatchObject({
      status: 409,
      body: { detail: sentence },
    });
    pass(232);
    world.atlas.writeData(PROJECT, 'staging', LATER);
    expect(staging()).toEqual(LATER);
  });

  test('leaves the source IDLE and holds off changes of the target', async () => {
    await restore();
    expect((await world.ask(STAGING.replace('staging', 'orders'))).body['stateName']).toBe('IDLE');
    expect(tell(await world.ask(STAGING, { method: 'PATCH', body: { paused: true } }))).toBe(
      '400 CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE: A restore runs into cluster staging.',
    );
    expect(tell(await world.ask(`${STAGING}/backup/snapshots`, { method: 'POST', body: {} }))).toBe(
      '400 CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE: A restore runs into cluster staging.',
    );
  });

  test('is one at a time into a target, and many out of a source', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'drill' });
    await restore();
    expect(tell(await restore())).toBe(
      '409 ATLAS_CLUSTER_RESTORE_IN_PROGRESS: A restore is in progress for cluster staging.',
    );
    expect((await restore({ targetClusterName: 'drill' })).status).toBe(200);
    pass(232);
    expect((await restore()).status).toBe(200);
  });

  test('is listed under its source, the newest first, and nowhere else', async () => {
    const first = await restore();
    pass(232);
    const second = await restore();
    const { body } = await world.ask(JOBS);
    expect((body['results'] as WireRestoreJob[]).map(({ id }) => id)).toEqual([
      second.body['id'],
      first.body['id'],
    ]);
    expect((await world.ask(`${STAGING}/backup/restoreJobs`)).body['totalCount']).toBe(0);
    expect(tell(await world.ask(`${STAGING}/backup/restoreJobs/${String(first.body['id'])}`))).toBe(
      `404 RESTORE_JOB_NOT_FOUND: No restore job with ID ${String(first.body['id'])} exists for cluster staging.`,
    );
    expect(world.atlas.restoreJobs(PROJECT, 'orders')).toHaveLength(2);
  });

  test('may go into its own cluster', async () => {
    world.atlas.writeData(PROJECT, 'orders', LATER);
    await restore({ targetClusterName: 'orders' });
    pass(232);
    expect(world.atlas.data(PROJECT, 'orders')).toEqual(BEFORE);
  });

  test('that fails leaves the target emptied and free', async () => {
    world.atlas.fault({ kind: 'fail-next-restore' });
    const { body } = await restore();
    pass(232);
    const job = await read(body['id']);
    expect(job).toMatchObject({ failed: true });
    expect(job).not.toHaveProperty('finishedAt');
    expect([staging(), await stateOfTarget()]).toEqual([{}, 'IDLE']);
    expect((await restore()).status).toBe(200);
  });

  test('may be slow, and is the only one that is', async () => {
    world.atlas.fault({ kind: 'slow', seconds: 3600 });
    const { body } = await restore();
    pass(232 + 3599);
    expect(await read(body['id'])).not.toHaveProperty('finishedAt');
    pass(1);
    expect(await read(body['id'])).toHaveProperty('finishedAt');
  });

  test('may be forgotten by Atlas, and goes on all the same', async () => {
    world.atlas.fault({ kind: 'forget-job', seconds: 60 });
    const { body } = await restore();
    pass(59);
    expect(await read(body['id'])).toHaveProperty('failed', false);
    pass(1);
    expect(await read(body['id'])).toMatchObject({ errorCode: 'RESTORE_JOB_NOT_FOUND' });
    expect((await world.ask(JOBS)).body['totalCount']).toBe(0);
    pass(172);
    expect(staging()).toEqual(BEFORE);
  });

  test('runs once though its request was cut off after it took effect', async () => {
    world.atlas.fault({ kind: 'cut-after-effect', method: 'POST' });
    await expect(restore()).rejects.toThrow('fetch failed');
    expect(world.atlas.restoreJobs(PROJECT, 'orders')).toHaveLength(1);
  });

  test('cannot be cancelled', async () => {
    const { body } = await restore();
    const id = String(body['id']);
    expect(tell(await world.ask(`${JOBS}/${id}`, { method: 'DELETE' }))).toBe(
      `400 CANNOT_CANCEL_AUTOMATED_RESTORE: Restore job ${id} is not a download and cannot be cancelled.`,
    );
  });

  test('of a snapshot deleted meanwhile goes on', async () => {
    const id = snapshotId();
    await restore();
    await world.ask(`${SNAPSHOTS}/${id}`, { method: 'DELETE' });
    pass(232);
    expect(staging()).toEqual(BEFORE);
  });

  test('takes no scheduled snapshot of the target while it runs', async () => {
    world.atlas.clock.advance({ hours: 5, minutes: 53 });
    await restore();
    world.atlas.clock.advance({ minutes: 10 });
    expect(world.atlas.snapshots(PROJECT, 'staging').map(({ createdAt }) => createdAt)).toEqual([
      '2026-11-21T09:16:00Z',
    ]);
  });
});

describe('a restore is refused', () => {
  test.each<[string, Partial<ClusterSeed>, Partial<ClusterSeed>, string]>([
    [
      'into a paused target',
      {},
      { paused: true },
      '400 CLUSTER_PAUSED_CANNOT_RESTORE: Cluster staging is paused and cannot be restored to.',
    ],
    [
      'into a target a live import runs into',
      {},
      { liveImportRunning: true },
      '400 CANNOT_PERFORM_RESTORE_ON_CLUSTER_WITH_RUNNING_LIVE_IMPORT: A live import runs into cluster staging.',
    ],
    [
      'into a free cluster',
      {},
      { tier: 'M0' },
      '400 INSUFFICIENT_INSTANCE_SIZE: Cluster staging is a free cluster, which backups cannot be restored to.',
    ],
    [
      'to a lower minor version',
      { mongoDbVersion: '8.1.4' },
      { mongoDbVersion: '8.0.9' },
      '400 VALIDATION_ERROR: Invalid restore target: a snapshot of MongoDB 8.1.4 cannot be restored to MongoDB 8.0.9.',
    ],
    [
      'to another major than the pinned one',
      { pinnedFeatureCompatibilityVersion: { version: '7.0', expiresAt: '2026-12-01T00:00:00Z' } },
      {},
      '400 VALIDATION_ERROR: Invalid restore target: a snapshot with pinned feature compatibility version 7.0 cannot be restored to MongoDB 8.0.29.',
    ],
    [
      'with a customer key to a target without',
      { encryptionAtRestProvider: 'AWS' },
      {},
      "400 INVALID_SNAPSHOT_RESTORE_ENCRYPTION: The snapshot's encryption at rest (AWS) differs from that of cluster staging (NONE).",
    ],
    [
      'without a customer key to a target with one',
      {},
      { encryptionAtRestProvider: 'AZURE' },
      "400 INVALID_SNAPSHOT_RESTORE_ENCRYPTION: The snapshot's encryption at rest (NONE) differs from that of cluster staging (AZURE).",
    ],
    [
      'of a sharded cluster to a replica set',
      { shards: 2 },
      {},
      '400 VALIDATION_ERROR: Invalid restore target: a snapshot of a sharded cluster cannot be restored to a replica set.',
    ],
    [
      'of a replica set to a sharded cluster',
      {},
      { sharded: true },
      '400 VALIDATION_ERROR: Invalid restore target: a snapshot of a replica set cannot be restored to a sharded cluster.',
    ],
    [
      'to another number of shards',
      { shards: 2 },
      { shards: 3 },
      '400 VALIDATION_ERROR: Invalid restore target: a snapshot of 2 shards cannot be restored to 3 shards.',
    ],
    [
      'to another type of config servers',
      { shards: 2, configServerManagementMode: 'FIXED_TO_DEDICATED' },
      { shards: 2 },
      '400 VALIDATION_ERROR: Invalid restore target: a snapshot with DEDICATED config servers cannot be restored to EMBEDDED ones.',
    ],
    [
      'to a disk smaller than the snapshot',
      { diskSizeGB: 320 },
      {},
      '409 RESTORE_INITIATION_FAILED: The disk of cluster staging is smaller than the snapshot.',
    ],
  ])('%s', async (_, source, target, refusal) => {
    plant(source, target);
    expect(tell(await restore())).toBe(refusal);
    expect([staging(), world.atlas.restoreJobs(PROJECT, 'orders')]).toEqual([
      { old: { junk: [0] } },
      [],
    ]);
  });

  test.each([
    ['8.1.4', undefined, '8.1.0', true],
    ['8.1.4', undefined, '8.2.0', true],
    ['8.1.4', undefined, '8.0.9', false],
    ['8.1.4', undefined, '9.0.0', true],
    ['8.1.4', undefined, '9.3.1', true],
    ['8.1.4', undefined, '10.0.0', false],
    ['8.1.4', undefined, '7.3.0', false],
    ['8.0.29', '7.0', '7.0.12', true],
    ['8.0.29', '7.0', '8.0.29', false],
    ['8.0.29', '8.0', '8.2.0', true],
    ['8.0.29', '8.0', '9.0.0', false],
  ])('or not: %s, pinned %s, to %s', async (source, pinned, target, isAllowed) => {
    const pin = pinned && { version: pinned, expiresAt: '2026-12-01T00:00:00Z' };
    plant(
      { mongoDbVersion: source, ...(pin && { pinnedFeatureCompatibilityVersion: pin }) },
      { mongoDbVersion: target },
    );
    expect((await restore()).status).toBe(isAllowed ? 200 : 400);
  });

  test('by the version and topology of the snapshot, not by those of its cluster now', async () => {
    plant({}, { mongoDbVersion: '8.0.0' });
    world.atlas.setCluster(PROJECT, 'orders', {
      mongoDbVersion: '8.2.0',
      encryptionAtRestProvider: 'AWS',
    });
    expect((await restore()).status).toBe(200);
  });

  test.each([
    [
      { deliveryType: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute deliveryType was not specified.',
    ],
    [
      { deliveryType: 'post' },
      '400 UNSUPPORTED_DELIVERY_METHOD: Delivery method "post" is not supported.',
    ],
    [
      { targetClusterName: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute targetClusterName was not specified.',
    ],
    [
      { targetGroupId: '' },
      '400 MISSING_ATTRIBUTE: The required attribute targetGroupId was not specified.',
    ],
    [{ overwrite: true }, '400 INVALID_ATTRIBUTE: Invalid attribute overwrite specified.'],
    [
      { snapshotId: undefined },
      '404 SNAPSHOT_NOT_FOUND: No snapshot with ID  exists for cluster orders.',
    ],
    [
      { snapshotId: '6a7944f22c88faeba59d3572' },
      '404 SNAPSHOT_NOT_FOUND: No snapshot with ID 6a7944f22c88faeba59d3572 exists for cluster orders.',
    ],
    [
      { targetClusterName: 'nobody' },
      `404 CLUSTER_NOT_FOUND: No cluster named nobody exists in group ${PROJECT}.`,
    ],
    [
      { targetGroupId: OTHER_PROJECT },
      `403 CANNOT_RESTORE_TO_TARGET: The current user is not authorized to restore to group ${OTHER_PROJECT}.`,
    ],
  ])('with %j', async (more, refusal) => {
    plant();
    expect(tell(await restore(more))).toBe(refusal);
  });

  test('into a Flex cluster', async () => {
    plant();
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small' });
    expect(tell(await restore({ targetClusterName: 'small' }))).toBe(
      '400 CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API: Flex cluster small cannot be used in the Cluster API.',
    );
  });

  test('of a snapshot that is unfinished, failed, deleted or one shard of another', async () => {
    plant();
    const { body } = await world.ask(SNAPSHOTS, { method: 'POST', body: {} });
    const id = String(body['id']);
    const incomplete = `409 CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT: Snapshot ${id} is not completed.`;
    expect(tell(await restore({ snapshotId: id }))).toBe(incomplete);
    expect(tell(await download({ snapshotId: id }))).toBe(
      `409 CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT: Snapshot ${id} is not completed.`,
    );
    pass(159);
    await world.ask(`${SNAPSHOTS}/${id}`, { method: 'DELETE' });
    expect(tell(await restore({ snapshotId: id }))).toBe(
      `409 CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT: Snapshot ${id} has been deleted.`,
    );
  });

  test('of one shard alone', async () => {
    plant({ shards: 2 }, { shards: 2 });
    const member = world.atlas.snapshots(PROJECT, 'orders')[0]?.snapshotIds?.[0];
    expect(tell(await restore({ snapshotId: member }))).toBe(
      `400 AUTOMATED_RESTORE_OF_SHARD_NOT_ALLOWED: Snapshot ${String(member)} is of one shard; restore the sharded cluster's snapshot.`,
    );
    expect((await restore()).status).toBe(200);
  });

  test('to who may not: a reader, an exporter into a cluster, a recovery operator for a download', async () => {
    plant();
    const ask = async (role: string, body: object): Promise<string> => {
      world.atlas.addServiceAccount({
        clientId: role,
        clientSecret: 'x',
        roles: { [PROJECT]: [role] },
      });
      const token = await world.token(role, 'x');
      const headers = { Authorization: `Bearer ${String(token.body['access_token'])}` };
      return tell(await world.askBare(JOBS, { method: 'POST', headers, body })).slice(0, 21);
    };
    const automated = { deliveryType: 'automated', snapshotId: snapshotId(), ...TARGET };
    const link = { deliveryType: 'download', snapshotId: snapshotId() };
    expect(await ask('GROUP_READ_ONLY', automated)).toBe('401 USER_UNAUTHORIZED');
    expect(await ask('GROUP_BACKUP_EXPORT_OPERATOR', automated)).toBe('401 USER_UNAUTHORIZED');
    expect(await ask('GROUP_BACKUP_RECOVERY_OPERATOR', link)).toBe('401 USER_UNAUTHORIZED');
    expect(await ask('GROUP_BACKUP_RECOVERY_OPERATOR', automated)).toBe('200');
    expect(await ask('GROUP_BACKUP_EXPORT_OPERATOR', link)).toBe('200');
  });
});

describe('a restore into another project', () => {
  beforeEach(() => {
    plant();
    world.atlas.addProject({ id: OTHER_PROJECT, name: 'Lab' });
    world.atlas.addCluster({ projectId: OTHER_PROJECT, name: 'lab' });
  });
  const asOwnerOf = async (projects: readonly string[]): Promise<Answer> => {
    const roles = Object.fromEntries(projects.map((id) => [id, ['GROUP_OWNER']]));
    world.atlas.addServiceAccount({ clientId: 'both', clientSecret: 'x', roles });
    const { body } = await world.token('both', 'x');
    return world.askBare(JOBS, {
      method: 'POST',
      headers: { Authorization: `Bearer ${String(body['access_token'])}` },
      body: {
        deliveryType: 'automated',
        snapshotId: snapshotId(),
        targetGroupId: OTHER_PROJECT,
        targetClusterName: 'lab',
      },
    });
  };

  test('needs a role in both, and its job links to the source', async () => {
    const { body } = await asOwnerOf([PROJECT, OTHER_PROJECT]);
    expect(body['links']).toContainEqual({
      href: `${world.atlas.url}/api/atlas/v2/groups/${PROJECT}/clusters/orders`,
      rel: 'https://cloud.mongodb.com/cluster',
    });
    pass(232);
    expect(world.atlas.data(OTHER_PROJECT, 'lab')).toEqual(BEFORE);
  });

  test('of another organization is refused', async () => {
    world.atlas.addProject({ id: OTHER_PROJECT, name: 'Lab', orgId: '5f0000000000000000000002' });
    world.atlas.addCluster({ projectId: OTHER_PROJECT, name: 'lab' });
    expect(tell(await asOwnerOf([PROJECT, OTHER_PROJECT]))).toMatch(
      /^403 CANNOT_RESTORE_TO_TARGET/,
    );
  });
});

describe('a restore to a point in time', () => {
  const SOURCE = { pitEnabled: true };
  /** Written at 09:30, after the snapshot of 09:16; it is 10:00. */
  const write = (): void => {
    world.atlas.clock.advance({ minutes: 10 });
    world.atlas.writeData(PROJECT, 'orders', LATER);
    world.atlas.clock.advance({ minutes: 30 });
  };
  const dataAfter = async (answer: Answer): Promise<unknown> => {
    expect(tell(answer)).toBe('200');
    pass(232);
    return Promise.resolve(staging());
  };

  test('brings back the data as of that second', async () => {
    plant(SOURCE);
    write();
    expect(await dataAfter(await toMoment('2026-11-21T09:29:59Z'))).toEqual(BEFORE);
    expect(await dataAfter(await toMoment('2026-11-21T09:30:00Z'))).toEqual(LATER);
  });

  test('or as of an entry of the oplog', async () => {
    plant(SOURCE);
    world.atlas.clock.advance({ minutes: 10 });
    world.atlas.writeData(PROJECT, 'orders', LATER);
    world.atlas.writeData(PROJECT, 'orders', {});
    world.atlas.clock.advance({ minutes: 30 });
    const oplog = (oplogInc: number): Promise<Answer> =>
      toMoment('2026-11-21T09:30:00Z', {
        pointInTimeUTCSeconds: undefined,
        oplogTs: seconds('2026-11-21T09:30:00Z'),
        oplogInc,
      });
    expect(await dataAfter(await oplog(1))).toEqual(LATER);
    expect(await dataAfter(await oplog(2))).toEqual({});
  });

  test('names the moment and no snapshot', async () => {
    plant(SOURCE);
    const { body } = await toMoment('2026-11-21T09:17:00Z', { snapshotId: snapshotId() });
    expect(body).toMatchObject({
      pointInTimeUTCSeconds: seconds('2026-11-21T09:17:00Z'),
      desiredTimestamp: { date: '2026-11-21T09:17:00Z', time: seconds('2026-11-21T09:17:00Z') },
    });
    expect(body).not.toHaveProperty('snapshotId');
  });

  test('needs continuous backup', async () => {
    plant();
    expect(tell(await toMoment('2026-11-21T09:17:00Z'))).toBe(
      '400 INVALID_PIT_RESTORE_TIME: Continuous Cloud Backup is not enabled for cluster orders.',
    );
  });

  test('stays within the window, to the second', async () => {
    plant(SOURCE);
    const schedule = { ...world.atlas.schedule(PROJECT, 'orders')!, restoreWindowDays: 5 };
    world.atlas.setCluster(PROJECT, 'orders', { schedule });
    world.atlas.clock.advance({ days: 10 });
    const outside = (iso: string): string =>
      `400 INVALID_PIT_RESTORE_TIME: The point in time ${seconds(iso)} is outside the restore window of 5 days.`;
    expect(tell(await toMoment('2026-11-26T09:19:59Z'))).toBe(outside('2026-11-26T09:19:59Z'));
    expect(tell(await toMoment('2026-12-01T09:19:01Z'))).toBe(outside('2026-12-01T09:19:01Z'));
    expect(tell(await toMoment('2026-11-26T09:20:00Z'))).toBe('200');
    pass(232);
    expect(tell(await toMoment('2026-12-01T09:19:00Z'))).toBe('200');
  });

  test('needs a snapshot before the moment', async () => {
    plant(SOURCE);
    expect(tell(await toMoment('2026-11-21T09:15:59Z'))).toBe(
      `404 UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME: No snapshot with continuous oplog exists before ${seconds('2026-11-21T09:15:59Z')} for cluster orders.`,
    );
    expect(tell(await toMoment('2026-11-21T09:16:00Z'))).toBe('200');
  });

  test('is broken by a restore into the source, until the next snapshot of it', async () => {
    plant(SOURCE);
    await restore({ targetClusterName: 'orders' });
    pass(232);
    world.atlas.clock.advance({ hours: 5 });
    expect(tell(await toMoment('2026-11-21T09:19:00Z'))).toBe('200');
    pass(232);
    expect(tell(await toMoment('2026-11-21T12:00:00Z'))).toMatch(/^404 UNABLE_T0_FIND/);
    const { body } = await world.ask(SNAPSHOTS, { method: 'POST', body: {} });
    pass(159);
    const taken = String((await world.ask(`${SNAPSHOTS}/${String(body['id'])}`)).body['createdAt']);
    world.atlas.clock.advance({ minutes: 5 });
    expect(tell(await toMoment('2026-11-21T12:00:00Z'))).toMatch(/^404 UNABLE_T0_FIND/);
    expect(tell(await toMoment(taken))).toBe('200');
  });

  test('begins anew when continuous backup was off', async () => {
    plant(SOURCE);
    world.atlas.setCluster(PROJECT, 'orders', { pitEnabled: false });
    world.atlas.setCluster(PROJECT, 'orders', { pitEnabled: true });
    world.atlas.clock.advance({ minutes: 10 });
    expect(tell(await toMoment('2026-11-21T09:17:00Z'))).toMatch(/^404 UNABLE_T0_FIND/);
  });

  test.each([
    [
      { pointInTimeUTCSeconds: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute pointInTimeUTCSeconds was not specified.',
    ],
    [
      { oplogTs: 1_199_145_600, oplogInc: 1 },
      '400 INVALID_ATTRIBUTE: Invalid attribute pointInTimeUTCSeconds specified.',
    ],
    [
      { pointInTimeUTCSeconds: undefined, oplogTs: 1_199_145_600 },
      '400 MISSING_ATTRIBUTE: The required attribute oplogInc was not specified.',
    ],
    [
      { pointInTimeUTCSeconds: undefined, oplogInc: 1 },
      '400 MISSING_ATTRIBUTE: The required attribute oplogTs was not specified.',
    ],
    [
      { pointInTimeUTCSeconds: 1_199_145_599 },
      '400 INVALID_ATTRIBUTE: Invalid attribute pointInTimeUTCSeconds specified.',
    ],
    [
      { pointInTimeUTCSeconds: 1_199_145_600 },
      '400 INVALID_PIT_RESTORE_TIME: The point in time 1199145600 is outside the restore window of 7 days.',
    ],
  ])('is refused with %j', async (more, refusal) => {
    plant(SOURCE);
    expect(tell(await toMoment('2026-11-21T09:17:00Z', more))).toBe(refusal);
  });

  test('goes to as many shards only', async () => {
    plant({ ...SOURCE, shards: 2 }, { shards: 3 });
    expect(tell(await toMoment('2026-11-21T09:17:00Z'))).toMatch(
      /2 shards cannot be restored to 3 shards\.$/,
    );
  });
});

describe('a download', () => {
  beforeEach(() => {
    plant();
  });

  test('has its link after 256 seconds, for an hour, and no end of its own', async () => {
    const { body } = await download();
    expect(body).not.toHaveProperty('targetClusterName');
    expect(body).not.toHaveProperty('targetDeploymentItemName');
    pass(255);
    expect(await read(body['id'])).toMatchObject({ deliveryUrl: [], expired: false });
    pass(1);
    const ready = await read(body['id']);
    expect(ready).toMatchObject({ expiresAt: '2026-11-21T10:24:16Z', expired: false });
    expect(ready['deliveryUrl']).toEqual([
      expect.stringMatching(
        new RegExp(
          `^https://restore-${String(body['id'])}\\..*:27017/[\\w-]{24}/restore-${snapshotId()}\\.tar\\.gz$`,
        ),
      ),
    ]);
    expect(ready).not.toHaveProperty('finishedAt');
    pass(3599);
    expect(await read(body['id'])).toMatchObject({ expired: false });
    pass(1);
    expect(await read(body['id'])).toMatchObject({ expired: true, deliveryUrl: [] });
  });

  test('may be cancelled, once', async () => {
    const { body } = await download();
    const cancel = (): Promise<Answer> =>
      world.ask(`${JOBS}/${String(body['id'])}`, { method: 'DELETE' });
    expect((await cancel()).status).toBe(204);
    pass(4000);
    expect(await read(body['id'])).toMatchObject({
      cancelled: true,
      expired: false,
      deliveryUrl: [],
    });
    expect(tell(await cancel())).toMatch(/^404 RESTORE_JOB_NOT_FOUND/);
  });

  test('of one snapshot is prepared once at a time', async () => {
    await download();
    expect(tell(await download())).toBe(
      `400 CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY: Snapshot ${snapshotId()} is being prepared for download already.`,
    );
    pass(256);
    expect((await download()).status).toBe(200);
  });

  test('may fail', async () => {
    world.atlas.fault({ kind: 'fail-next-restore' });
    const { body } = await download();
    pass(4000);
    expect(await read(body['id'])).toMatchObject({ failed: true, expired: false, deliveryUrl: [] });
  });

  test('of an encrypted snapshot is refused', async () => {
    world.atlas.setCluster(PROJECT, 'orders', { encryptionAtRestProvider: 'AWS' });
    world.atlas.clock.advance({ hours: 6 });
    expect(tell(await download())).toBe(
      `400 CANNOT_DOWNLOAD_SNAPSHOT_WITH_ENCRYPTION: Snapshot ${snapshotId()} is encrypted with a customer key and cannot be downloaded.`,
    );
  });

  test('of a sharded cluster has one link for each member', async () => {
    plant({ shards: 2 });
    const { body } = await download();
    pass(256);
    const ready = await read(body['id']);
    expect(ready['deliveryUrl']).toEqual([]);
    expect(ready['components']).toMatchObject([
      { downloadUrl: expect.stringMatching(/^https:/) as string },
      { downloadUrl: expect.stringMatching(/^https:/) as string },
    ]);
  });

  test('leaves a snapshot that may be deleted while the link lives', async () => {
    await download();
    pass(256);
    expect((await world.ask(`${SNAPSHOTS}/${snapshotId()}`, { method: 'DELETE' })).status).toBe(
      204,
    );
  });
});
