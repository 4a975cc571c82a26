import { snapshotOf, startRunsWorld, type RunsWorld } from './runs-world';
import { PROJECT, SECRET_ARN } from './world';

const BUCKET = '6a7944f22c88faeba59d3572';
const ROLE = '6a7944f22c88faeba59d3573';
const JOBS = '/clusters/orders/backup/exports';
const BUCKETS = '/backup/exportBuckets';
const EXPORT = {
  LogicalResourceId: 'Archive',
  ResourceType: 'Custom::MongoDbBackupSnapshotExport',
};

let world: RunsWorld;
beforeEach(async () => {
  world = await startRunsWorld();
  await world.run({ ResourceProperties: snapshotOf(world) });
  world.atlas.addExportBucket({ projectId: PROJECT, id: BUCKET, bucketName: 'orders-exports' });
  world.lines.length = 0;
});
afterEach(async () => {
  await world.close();
});

const base = (): object => ({
  ServiceToken: 'token',
  schema: '1',
  connection: { secretArn: SECRET_ARN, baseUrl: world.atlas.url },
  projectId: PROJECT,
});
const event = (more: object = {}): object => ({
  ...EXPORT,
  ResourceProperties: {
    ...base(),
    clusterName: 'orders',
    source: {
      cluster: { projectId: PROJECT, clusterName: 'orders' },
      kind: 'newest-snapshot',
      maxAgeHours: '24',
    },
    runId: 'OPS-8',
    bucketId: BUCKET,
    customData: [{ key: 'ticket', value: 'OPS-8' }],
    waitMinutes: '50',
    ...more,
  },
});

describe('an export', () => {
  test('is waited for, and answers where it lies', async () => {
    const { Data } = await world.run(event());
    expect(Data?.['Prefix']).toMatch(/^exported_snapshots\/[0-9a-f]{24}\/[0-9a-f]{24}\/orders\//);
    expect(Data?.['State']).toBe('finished');
    expect(world.lines.at(-1)).toMatch(
      /^export OPS-8 of orders: finished in \d+ min( \d+ s)?; 1 collections of orders are in the bucket under exported_snapshots\//,
    );
  });

  test('runs at most once, also when the connection is cut', async () => {
    world.atlas.fault({ operation: 'createGroupClusterBackupExport', kind: 'cut-after-effect' });
    await world.run(event());
    await world.run(event());
    expect(world.posts(JOBS)).toBe(1);
  });

  test('that fails says why, and what the bucket may hold', async () => {
    world.atlas.fault({ kind: 'fail-next-export' });
    expect(await world.failure(event())).toMatch(
      /^export OPS-8 of orders: job [0-9a-f]{24} failed \(EXPORT_FAILED: Failed by the simulator on request\.\) after \d+ min( \d+ s)?; the bucket may hold a part of it, without a \.complete marker; try again with a new runId$/,
    );
  });

  test('to a bucket that is not registered is refused before anything starts', async () => {
    expect(await world.failure(event({ bucketId: ROLE }))).toContain(
      `bucket: the project has no export bucket ${ROLE}; declare a SnapshotExportBucket in the project of the cluster`,
    );
    expect(world.posts(JOBS)).toBe(0);
  });

  test('of a moment is refused: only a snapshot is taken out', async () => {
    const source = {
      cluster: { projectId: PROJECT, clusterName: 'orders' },
      kind: 'point-in-time',
      at: '2026-11-21T03:00:00Z',
    };
    expect(await world.failure(event({ source }))).toContain(
      'restore point: a moment has no file of its own; choose a snapshot, or restore the moment into a cluster',
    );
  });

  test('is not started by a rollback', async () => {
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    await world.run({ ...event(), RequestType: 'Update', PhysicalResourceId: 'x' });
    expect(world.posts(JOBS)).toBe(0);
  });
});

describe('an export bucket', () => {
  const AWS = { cloudProvider: 'AWS', bucketName: 'archive', iamRoleId: ROLE };
  const bucket = (of: object, more: object = {}): object => ({
    LogicalResourceId: 'Bucket',
    ResourceType: 'Custom::MongoDbBackupExportBucket',
    ResourceProperties: { ...base(), bucket: of },
    ...more,
  });

  test.each<readonly [string, object]>([
    ['AWS', AWS],
    [
      'Azure',
      {
        cloudProvider: 'AZURE',
        serviceUrl: 'https://archive.blob.core.windows.net/orders',
        roleId: ROLE,
      },
    ],
    ['Google Cloud', { cloudProvider: 'GCP', bucketName: 'archive', roleId: ROLE }],
  ])('on %s is registered once, however often its event comes', async (_cloud, of) => {
    const { Data, PhysicalResourceId } = await world.run(bucket(of));
    expect(Data).toEqual({ BucketId: PhysicalResourceId });
    expect((await world.run(bucket(of))).PhysicalResourceId).toBe(PhysicalResourceId);
    expect(world.posts(BUCKETS)).toBe(1);
  });

  test('that a cluster still exports to is not deleted, and the cluster is named', async () => {
    const { PhysicalResourceId: id } = await world.run(bucket(AWS));
    const schedule = world.atlas.schedule(PROJECT, 'orders');
    if (schedule === undefined) throw new Error('orders has a schedule');
    world.atlas.setCluster(PROJECT, 'orders', {
      schedule: {
        ...schedule,
        autoExportEnabled: true,
        export: { exportBucketId: id, frequencyType: 'monthly' },
      },
    });
    world.stackStatus = 'DELETE_IN_PROGRESS';
    const removal = { RequestType: 'Delete' as const, PhysicalResourceId: id };
    expect(await world.failure(bucket(AWS, removal))).toBe(
      'export bucket archive on AWS: orders still exports to it, so it was not deleted; deploy autoExport: AutoExport.OFF for that cluster first, then remove the bucket',
    );
    world.atlas.setCluster(PROJECT, 'orders', {
      schedule: { ...schedule, autoExportEnabled: false },
    });
    await world.run(bucket(AWS, removal));
    expect(world.lines.at(-1)).toBe(
      'export bucket archive on AWS: Atlas no longer knows it, as the app asks; what was exported stays in it',
    );
    await world.run(bucket(AWS, removal));
    expect(world.lines.at(-1)).toBe(
      `export bucket ${id}: the project has none of that id, nothing to delete`,
    );
  });

  test('is neither registered nor deleted by a rollback', async () => {
    world.stackStatus = 'UPDATE_ROLLBACK_IN_PROGRESS';
    await world.run(bucket(AWS, { RequestType: 'Update', PhysicalResourceId: BUCKET }));
    await world.run(bucket(AWS, { RequestType: 'Delete', PhysicalResourceId: BUCKET }));
    expect(world.posts(BUCKETS)).toBe(0);
    expect(world.lines.at(-1)).toBe(
      `export bucket ${BUCKET}: a rollback deletes nothing, it stays registered`,
    );
  });
});

describe('an export bucket behind a private endpoint', () => {
  const OWNER = { clientId: 'mdb_sa_id_owner', clientSecret: 'mdb_sa_sk_owner' };
  const PRIVATE = {
    cloudProvider: 'AWS',
    bucketName: 'archive',
    iamRoleId: ROLE,
    requirePrivateNetworking: 'true',
  };
  const bucket = (of: object = PRIVATE): object => ({
    LogicalResourceId: 'Bucket',
    ResourceType: 'Custom::MongoDbBackupExportBucket',
    ResourceProperties: { ...base(), bucket: of },
  });
  const asOwner = (): void => {
    world.atlas.addServiceAccount({ ...OWNER, roles: { [PROJECT]: ['GROUP_OWNER'] } });
    world.secret = JSON.stringify(OWNER);
  };

  async function createEndpoint(): Promise<void> {
    const basic = Buffer.from(`${OWNER.clientId}:${OWNER.clientSecret}`).toString('base64');
    const token = (await (
      await fetch(`${world.atlas.url}/api/oauth/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${basic}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
      })
    ).json()) as { readonly access_token: string };
    await fetch(`${world.atlas.url}/api/atlas/v2/groups/${PROJECT}/backup/AWS/privateEndpoints`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token.access_token}`,
        accept: 'application/vnd.atlas.2024-11-13+json',
        'content-type': 'application/vnd.atlas.2024-11-13+json',
      },
      body: JSON.stringify({ cloudProvider: 'AWS', regionName: 'US_EAST_1' }),
    });
  }

  test('that the project does not have is refused before anything is registered', async () => {
    asOwner();
    expect(await world.failure(bucket())).toBe(
      `export bucket archive on AWS: exports are to take a private endpoint only, which has to be ACTIVE, and project ${PROJECT} has none; create one for object storage and accept its connection first, or leave out requirePrivateNetworking`,
    );
    expect(world.posts(BUCKETS)).toBe(0);
  });

  test('that is not active yet is refused, and its state told; once active it is taken', async () => {
    asOwner();
    await world.run(bucket({ ...PRIVATE, requirePrivateNetworking: 'false' }));
    await createEndpoint();
    expect(await world.failure(bucket())).toContain('has none but US_EAST_1 INITIATING; create');
    world.atlas.clock.advance({ minutes: 5 });
    await world.run(bucket());
    expect(world.lines.at(-1)).toBe(
      'export bucket archive on AWS: exports take a private endpoint only from now on',
    );
  });

  test('is left to Atlas to judge where the credential may not see endpoints', async () => {
    expect(await world.failure(bucket())).toContain('VALIDATION_ERROR');
  });
});
