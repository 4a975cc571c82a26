import { PROJECT, startWorld, tell, type Answer, type World } from './world';

const GROUP = `/api/atlas/v2/groups/${PROJECT}`;
const FLEX = `${GROUP}/flexClusters`;
const SMALL = `${FLEX}/small`;
const JOBS = `${SMALL}/backup/restoreJobs`;
const DATA = { shop: { orders: [1] } };

let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.atlas.addFlexCluster({ projectId: PROJECT, name: 'small', data: DATA });
});
afterEach(() => world.close());

const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
  world.ask(path, { method, ...(body !== undefined && { body }) });
const pass = (seconds: number): void => {
  world.atlas.clock.advance({ seconds });
};
const DAY = 86_400;
const snapshots = async (): Promise<
  readonly { id: string; status: string; scheduledTime: string; expiration: string }[]
> => (await ask('GET', `${SMALL}/backup/snapshots`)).body['results'] as never;
const snapshotId = async (): Promise<string> => (await snapshots())[0]?.id ?? '';
const restore = async (more: object = {}): Promise<Answer> =>
  ask('POST', JOBS, { snapshotId: await snapshotId(), targetDeploymentItemName: 'other', ...more });

describe('a Flex snapshot', () => {
  test('is taken daily at the second the cluster was created, late by seconds, and kept 8 days', async () => {
    pass(DAY - 1);
    expect(await snapshots()).toEqual([]);
    pass(1);
    const statuses: unknown[] = [];
    for (const seconds of [0, 19, 1, 79, 1]) {
      pass(seconds);
      statuses.push((await snapshots())[0]?.status);
    }
    expect(statuses).toEqual(['PENDING', 'PENDING', 'RUNNING', 'RUNNING', 'COMPLETED']);
    expect((await snapshots())[0]).toMatchObject({
      scheduledTime: '2026-11-22T03:16:07Z',
      expiration: '2026-11-30T03:16:07Z',
    });
  });

  test('is one of eight, the oldest first', async () => {
    pass(20 * DAY);
    const times = (await snapshots()).map(({ scheduledTime }) => scheduledTime);
    expect([times.length, times[0], times.at(-1)]).toEqual([
      8,
      '2026-12-04T03:16:07Z',
      '2026-12-11T03:16:07Z',
    ]);
    expect(world.atlas.flexSnapshots(PROJECT, 'small')).toHaveLength(8);
  });

  test('of no one is not found', async () => {
    expect(tell(await ask('GET', `${SMALL}/backup/snapshots/6a7944f22c88faeba59d3572`))).toBe(
      '404 TENANT_SNAPSHOT_NOT_FOUND: No snapshot with ID 6a7944f22c88faeba59d3572 exists for cluster small.',
    );
  });

  test('of a dedicated cluster is looked for elsewhere', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
    for (const below of ['snapshots', 'restoreJobs', 'snapshots/6a7944f22c88faeba59d3572'])
      expect(tell(await ask('GET', `${FLEX}/orders/backup/${below}`))).toBe(
        '400 CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API: Cannot use non-flex cluster orders in the flex API.',
      );
  });
});

describe('a Flex restore', () => {
  beforeEach(() => {
    world.atlas.addFlexCluster({ projectId: PROJECT, name: 'other', data: { old: { junk: [] } } });
    pass(DAY + 100);
  });

  test('runs after 3 seconds, ends after 63 and stays listed', async () => {
    const { status, body } = await restore({ instanceName: 'small' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      deliveryType: 'RESTORE',
      expirationDate: '2026-11-22T09:17:47Z',
      instanceName: 'small',
      restoreScheduledDate: '2026-11-22T03:17:47Z',
      status: 'PENDING',
      targetDeploymentItemName: 'other',
      targetProjectId: PROJECT,
    });
    const read = async (): Promise<Answer['body']> =>
      (await ask('GET', `${JOBS}/${String(body['id'])}`)).body;
    const statuses: unknown[] = [];
    for (const seconds of [2, 1, 59, 1]) {
      pass(seconds);
      statuses.push((await read())['status']);
    }
    expect(statuses).toEqual(['PENDING', 'RUNNING', 'RUNNING', 'COMPLETED']);
    expect(await read()).toMatchObject({ restoreFinishedDate: '2026-11-22T03:18:50Z' });
    expect(world.atlas.data(PROJECT, 'other')).toEqual(DATA);
    pass(30 * DAY);
    expect(world.atlas.flexRestoreJobs(PROJECT, 'small')).toHaveLength(1);
    expect((await read())['status']).toBe('COMPLETED');
  });

  test('empties the target, refuses writes to it and other restores into it', async () => {
    await restore();
    expect(world.atlas.data(PROJECT, 'other')).toEqual({});
    expect(() => {
      world.atlas.writeData(PROJECT, 'other', DATA);
    }).toThrow(/^cluster other refuses writes while restore job /);
    expect(tell(await restore())).toBe(
      '409 ATLAS_CLUSTER_RESTORE_IN_PROGRESS: A restore is in progress for cluster other.',
    );
  });

  test('that fails leaves the target emptied', async () => {
    world.atlas.fault({ kind: 'fail-next-restore' });
    await restore();
    pass(63);
    expect(world.atlas.flexRestoreJobs(PROJECT, 'small')).toMatchObject([{ status: 'FAILED' }]);
    expect(world.atlas.data(PROJECT, 'other')).toEqual({});
  });

  test('goes to a replica set as well', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders' });
    expect((await restore({ targetDeploymentItemName: 'orders' })).status).toBe(200);
    pass(63);
    expect(world.atlas.data(PROJECT, 'orders')).toEqual(DATA);
  });

  test.each([
    [
      { shards: 2 },
      '400 TENANT_RESTORE_DESTINATION_INCOMPATIBLE_TOPOLOGY: Cluster orders is not a replica set.',
    ],
    [
      { encryptionAtRestProvider: 'AWS' as const },
      '400 TENANT_RESTORE_DESTINATION_ENCRYPTION: Cluster orders is encrypted with a customer key.',
    ],
    [
      { mongoDbVersion: '7.0.1' },
      '400 TENANT_RESTORE_DESTINATION_VERSION_MISMATCH: A snapshot of MongoDB 8.0.29 cannot be restored to MongoDB 7.0.1.',
    ],
    [
      { paused: true },
      '400 TENANT_RESTORE_DESTINATION_UNAVAILABLE: Cluster orders cannot be restored to.',
    ],
    [
      { tier: 'M0' },
      '400 TENANT_RESTORE_DESTINATION_UNAVAILABLE: Cluster orders cannot be restored to.',
    ],
  ])('does not go to a dedicated cluster with %j', async (seed, refusal) => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders', ...seed });
    expect(tell(await restore({ targetDeploymentItemName: 'orders' }))).toBe(refusal);
  });

  test.each([
    [
      { snapshotId: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute snapshotId was not specified.',
    ],
    [
      { targetDeploymentItemName: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute targetDeploymentItemName was not specified.',
    ],
    [
      { targetDeploymentItemName: 'nobody' },
      `404 CLUSTER_NOT_FOUND: No cluster named nobody exists in group ${PROJECT}.`,
    ],
    [
      { targetProjectId: '65f0c1d2e3a4b5c6d7e8f902' },
      '403 CANNOT_RESTORE_TO_TARGET: The current user is not authorized to restore to group 65f0c1d2e3a4b5c6d7e8f902.',
    ],
  ])('is refused with %j', async (more, refusal) => {
    expect(tell(await restore(more))).toBe(refusal);
  });

  test('waits for the snapshot to be complete', async () => {
    pass(DAY - 100);
    const running = (await snapshots()).at(-1)?.id;
    expect(tell(await restore({ snapshotId: running }))).toBe(
      `409 CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT: Snapshot ${String(running)} is not completed.`,
    );
  });

  test('to be downloaded has its link when it is ready, for four hours', async () => {
    const { body } = await ask('POST', `${SMALL}/backup/download`, {
      snapshotId: await snapshotId(),
    });
    expect(body).toMatchObject({ deliveryType: 'DOWNLOAD', status: 'PENDING' });
    expect(body).not.toHaveProperty('snapshotUrl');
    pass(63);
    expect((await ask('GET', `${JOBS}/${String(body['id'])}`)).body).toMatchObject({
      status: 'COMPLETED',
      expirationDate: '2026-11-22T07:18:50Z',
      snapshotUrl: expect.stringMatching(/^https:/) as string,
    });
  });
});

describe('a Flex cluster', () => {
  const providerSettings = { backingProviderName: 'AWS', regionName: 'EU_WEST_1' };

  test('is ready after 8 seconds and gone 45 after it was deleted', async () => {
    expect((await ask('POST', FLEX, { name: 'new', providerSettings })).status).toBe(201);
    const state = async (): Promise<unknown> => (await ask('GET', `${FLEX}/new`)).body['stateName'];
    expect(await state()).toBe('CREATING');
    pass(8);
    expect(await state()).toBe('IDLE');
    expect((await ask('DELETE', `${FLEX}/new`)).status).toBe(204);
    expect(await state()).toBe('DELETING');
    pass(45);
    expect(tell(await ask('GET', `${FLEX}/new/backup/snapshots`))).toMatch(
      /^404 CLUSTER_NOT_FOUND/,
    );
  });

  test('changes its tags and protection, and nothing of its backups', async () => {
    expect((await ask('PATCH', SMALL, { terminationProtectionEnabled: true })).status).toBe(200);
    expect(tell(await ask('PATCH', SMALL, { backupSettings: { enabled: false } }))).toBe(
      '400 INVALID_ATTRIBUTE: Invalid attribute backupSettings specified.',
    );
    expect(tell(await ask('DELETE', SMALL))).toMatch(/^400 CANNOT_TERMINATE_CLUSTER/);
  });
});

test('Serverless instances are gone, and so is the way to their backups', async () => {
  expect((await ask('GET', `${GROUP}/serverless`)).body).toMatchObject({
    results: [],
    totalCount: 0,
  });
  expect(tell(await ask('GET', `${GROUP}/serverless/old`))).toMatch(/^404 CLUSTER_NOT_FOUND/);
  for (const below of ['snapshots', 'snapshots/1', 'restoreJobs', 'restoreJobs/1'])
    expect(tell(await ask('GET', `${GROUP}/serverless/old/backup/${below}`))).toMatch(
      /^410 VERSION_GONE/,
    );
});
