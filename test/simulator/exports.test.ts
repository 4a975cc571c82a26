import { PROJECT, SCHEDULE, SNAPSHOTS, startWorld, tell, type Answer, type World } from './world';

const GROUP = `/api/atlas/v2/groups/${PROJECT}`;
const BUCKETS = `${GROUP}/backup/exportBuckets`;
const WAYS = `${GROUP}/backup/AWS/privateEndpoints`;
const EXPORTS = `${GROUP}/clusters/orders/backup/exports`;
const ROLE = 'c0123456789abcdef012345c';
const AWS = { cloudProvider: 'AWS', bucketName: 'exports', iamRoleId: ROLE };

let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.atlas.addCluster({
    projectId: PROJECT,
    name: 'orders',
    data: { shop: { orders: [1], carts: [] } },
  });
  world.atlas.clock.advance({ hours: 6 });
});
afterEach(() => world.close());

const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
  world.ask(path, { method, ...(body !== undefined && { body }) });
const pass = (seconds: number): void => {
  world.atlas.clock.advance({ seconds });
};
const bucket = async (body: object = AWS): Promise<string> =>
  String((await ask('POST', BUCKETS, body)).body['_id']);
const snapshotId = (): string => world.atlas.snapshots(PROJECT, 'orders')[0]?.id ?? '';
const start = async (more: object = {}): Promise<Answer> =>
  ask('POST', EXPORTS, { snapshotId: snapshotId(), exportBucketId: await bucket(), ...more });

describe('an export bucket', () => {
  test('has its region some time later', async () => {
    const id = await bucket();
    expect((await ask('GET', `${BUCKETS}/${id}`)).body).toEqual({
      _id: id,
      ...AWS,
      requirePrivateNetworking: false,
    });
    pass(30);
    expect((await ask('GET', `${BUCKETS}/${id}`)).body).toMatchObject({ region: 'us-east-1' });
  });

  test('of before 2024-05-30 is one of AWS', async () => {
    const headers = { Accept: 'application/vnd.atlas.2023-01-01+json' };
    const body = { bucketName: 'exports', iamRoleId: ROLE };
    expect((await world.ask(BUCKETS, { method: 'POST', headers, body })).body).toMatchObject({
      cloudProvider: 'AWS',
    });
  });

  const blob = 'https://exports.blob.core.windows.net';
  test.each([
    [
      { cloudProvider: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute cloudProvider was not specified.',
    ],
    [{ cloudProvider: 'OCI' }, '400 INVALID_ATTRIBUTE: Invalid attribute cloudProvider specified.'],
    [
      { bucketName: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute bucketName was not specified.',
    ],
    [{ bucketName: 'ab' }, '400 EXPORT_BUCKET_NAME_INVALID: Export bucket name ab is invalid.'],
    [{ bucketName: 'abc' }, '200'],
    [{ bucketName: 'a'.repeat(63) }, '200'],
    [
      { bucketName: 'a'.repeat(64) },
      `400 EXPORT_BUCKET_NAME_INVALID: Export bucket name ${'a'.repeat(64)} is invalid.`,
    ],
    [
      { iamRoleId: 'arn:aws:iam::1:role/x' },
      '400 INVALID_ATTRIBUTE: Invalid attribute iamRoleId specified.',
    ],
    [
      { cloudProvider: 'GCP' },
      '400 MISSING_ATTRIBUTE: The required attribute roleId was not specified.',
    ],
    [
      { cloudProvider: 'AZURE', roleId: ROLE },
      '400 MISSING_ATTRIBUTE: The required attribute serviceUrl was not specified.',
    ],
    [
      {
        cloudProvider: 'AZURE',
        roleId: ROLE,
        serviceUrl: 'https://example.com/some-long-container-name',
      },
      '400 INVALID_ATTRIBUTE: Invalid attribute serviceUrl specified.',
    ],
    [
      { cloudProvider: 'AZURE', roleId: ROLE, serviceUrl: blob, bucketName: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute bucketName was not specified.',
    ],
    [
      {
        cloudProvider: 'AZURE',
        roleId: ROLE,
        serviceUrl: `${blob}/snapshots`,
        bucketName: undefined,
      },
      '200',
    ],
  ])('with %j is answered %s', async (more, answer) => {
    expect(tell(await ask('POST', BUCKETS, { ...AWS, ...more }))).toBe(answer);
  });

  test('is kept while a cluster exports to it by itself', async () => {
    const id = await bucket();
    const target = { exportBucketId: id, frequencyType: 'monthly' };
    await ask('PATCH', SCHEDULE, { autoExportEnabled: true, export: target });
    expect(tell(await ask('DELETE', `${BUCKETS}/${id}`))).toBe(
      `400 EXPORT_BUCKET_DELETE_FAILED: Export bucket ${id} cannot be deleted while a cluster exports to it automatically.`,
    );
    await ask('PATCH', SCHEDULE, { autoExportEnabled: false });
    expect((await ask('DELETE', `${BUCKETS}/${id}`)).status).toBe(204);
    expect(tell(await ask('GET', `${BUCKETS}/${id}`))).toBe(
      `404 EXPORT_BUCKET_NOT_FOUND: No export bucket with ID ${id} exists.`,
    );
  });

  test('takes a private way only where there is one', async () => {
    const id = await bucket();
    const change = (requirePrivateNetworking: boolean): Promise<Answer> =>
      ask('PATCH', `${BUCKETS}/${id}`, { requirePrivateNetworking });
    expect(tell(await change(true))).toBe(
      '400 VALIDATION_ERROR: Private networking requires an active private endpoint for object storage.',
    );
    await ask('POST', WAYS, { cloudProvider: 'AWS', regionName: 'US_EAST_1' });
    pass(60);
    expect((await change(true)).body).toMatchObject({ requirePrivateNetworking: true });
    const azure = await bucket({ cloudProvider: 'GCP', bucketName: 'exports', roleId: ROLE });
    expect(
      tell(await ask('PATCH', `${BUCKETS}/${azure}`, { requirePrivateNetworking: true })),
    ).toBe('400 INVALID_ATTRIBUTE: Invalid attribute requirePrivateNetworking specified.');
  });
});

test('a private endpoint is active after a while, one in each region, and goes after a while', async () => {
  const request = { cloudProvider: 'AWS', regionName: 'US_EAST_1', vpcRegionName: 'US_WEST_2' };
  const { status, body } = await ask('POST', WAYS, request);
  expect([status, body['status']]).toEqual([201, 'INITIATING']);
  const one = `${WAYS}/${String(body['id'])}`;
  pass(60);
  expect((await ask('GET', one)).body).toMatchObject({ ...request, status: 'ACTIVE' });
  expect(tell(await ask('POST', WAYS, request))).toBe(
    '409 VALIDATION_ERROR: A private endpoint for object storage in US_EAST_1 exists already.',
  );
  expect((await ask('DELETE', one)).status).toBe(204);
  expect((await ask('GET', one)).body).toMatchObject({ status: 'DELETING' });
  pass(30);
  expect(tell(await ask('GET', one))).toMatch(/^404 RESOURCE_NOT_FOUND/);
});

describe('an export', () => {
  const read = async (id: unknown): Promise<Answer['body']> =>
    (await ask('GET', `${EXPORTS}/${String(id)}`)).body;

  test('proceeds as recorded', async () => {
    const { status, body } = await start({ customData: [{ key: 'why', value: 'audit' }] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'Queued',
      customData: [],
      exportStatus: { exportedCollections: 0, totalCollections: 2 },
      prefix: `exported_snapshots/5f0000000000000000000001/${PROJECT}/orders/2026-11-21T0916/1795252567`,
    });
    pass(167);
    expect(await read(body['id'])).toMatchObject({ state: 'Queued' });
    pass(1);
    expect(await read(body['id'])).toMatchObject({ state: 'InProgress' });
    pass(711);
    expect(await read(body['id'])).toMatchObject({ state: 'InProgress' });
    pass(1);
    expect(await read(body['id'])).toMatchObject({
      state: 'Successful',
      finishedAt: '2026-11-21T09:30:47Z',
      exportStatus: { exportedCollections: 2, totalCollections: 2 },
    });
  });

  test('names its project by name where the schedule says so', async () => {
    await ask('PATCH', SCHEDULE, { useOrgAndGroupNamesInExportPrefix: true });
    expect((await start()).body['prefix']).toContain('/Payments/orders/');
  });

  test('of one snapshot runs once at a time', async () => {
    await start();
    expect(tell(await start())).toBe(
      `409 VALIDATION_ERROR: Snapshot ${snapshotId()} is being exported already.`,
    );
    pass(880);
    expect((await start()).status).toBe(200);
  });

  test('may fail, and tells why', async () => {
    world.atlas.fault({ kind: 'fail-next-export' });
    const { body } = await start();
    pass(880);
    expect(await read(body['id'])).toMatchObject({
      state: 'Failed',
      stateReason: { errorCode: 'EXPORT_FAILED', message: 'Failed by the simulator on request.' },
    });
  });

  test.each([
    [
      { snapshotId: undefined },
      '400 MISSING_ATTRIBUTE: The required attribute snapshotId was not specified.',
    ],
    [
      { exportBucketId: ROLE },
      `404 EXPORT_BUCKET_NOT_FOUND: No export bucket with ID ${ROLE} exists.`,
    ],
    [
      { snapshotId: ROLE },
      `404 SNAPSHOT_NOT_FOUND: No snapshot with ID ${ROLE} exists for cluster orders.`,
    ],
  ])('is refused with %j', async (more, refusal) => {
    expect(tell(await start(more))).toBe(refusal);
  });

  test('of a sharded cluster has a part for each shard', async () => {
    world.atlas.addCluster({ projectId: PROJECT, name: 'orders', shards: 2 });
    world.atlas.clock.advance({ hours: 6 });
    expect((await start()).body['components']).toHaveLength(2);
  });

  test('begins by itself with each snapshot of the frequency a schedule exports', async () => {
    const target = { exportBucketId: await bucket(), frequencyType: 'weekly' };
    await ask('PATCH', SCHEDULE, { autoExportEnabled: true, export: target });
    world.atlas.clock.advance({ days: 7 });
    const { results } = (await ask('GET', EXPORTS)).body as {
      results: { createdAt: string; state: string }[];
    };
    expect(results).toMatchObject([{ createdAt: '2026-11-28T03:16:00Z', state: 'Successful' }]);
  });
});

describe('the activity feed', () => {
  const told = async (query = ''): Promise<readonly string[]> =>
    (
      (await ask('GET', `${GROUP}/events${query}`)).body['results'] as { eventTypeName: string }[]
    ).map(({ eventTypeName }) => eventTypeName);

  test('tells of snapshots, the newest first, and can be asked for some', async () => {
    await ask('POST', SNAPSHOTS, {});
    world.atlas.fault({ kind: 'fail-next-snapshot' });
    pass(159);
    await ask('POST', SNAPSHOTS, {});
    pass(159);
    expect(await told()).toEqual([
      'CPS_SNAPSHOT_FAILED',
      'CPS_SNAPSHOT_STARTED',
      'CPS_SNAPSHOT_SUCCESSFUL',
      'CPS_SNAPSHOT_STARTED',
    ]);
    expect(await told('?eventType=CPS_SNAPSHOT_FAILED')).toEqual(['CPS_SNAPSHOT_FAILED']);
    expect(await told('?clusterNames=nobody')).toEqual([]);
  });

  test('tells of a compliance policy', async () => {
    const path = `${GROUP}/backupCompliancePolicy`;
    const named = {
      authorizedEmail: 'jo@example.com',
      authorizedUserFirstName: 'Jo',
      authorizedUserLastName: 'Doe',
    };
    await ask('PUT', path, named);
    pass(4);
    await ask('PUT', path, named);
    pass(4);
    world.atlas.setCompliancePolicy(PROJECT, { deletable: true });
    await ask('DELETE', path);
    pass(4);
    expect([...(await told())].reverse()).toEqual(
      [
        'ENABLE_REQUESTED',
        'ENABLED',
        'UPDATE_REQUESTED',
        'UPDATED',
        'DISABLE_REQUESTED',
        'DISABLED',
      ].map((what) => `CPS_DATA_PROTECTION_${what}`),
    );
  });
});
