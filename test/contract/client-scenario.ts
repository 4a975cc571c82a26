import { type ResourceEvent } from '../../lib/handlers/event';
import { restoreOf, snapshotOf, startRunsWorld, type RunsWorld } from '../handlers/runs-world';
import { ITEMS, PROJECT, SECRET_ARN } from '../handlers/world';
import { listeningTo } from './listening-to';
import { type Exchange } from './scenario';

const ROLE = '6a7944f22c88faeba59d3573';
const LINKS = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:orders/download-AbCdEf';
const OWNER = { clientId: 'mdb_sa_id_owner', clientSecret: 'mdb_sa_sk_owner' };

/** Takes every resource through its life with our own handler, and tells what went over the wire. */
export async function runEverything(): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const { fetch: real } = globalThis;
  globalThis.fetch = listeningTo(exchanges, real);
  const world = await startRunsWorld();
  try {
    plant(world);
    await applySchedules(world);
    const snapshotId = await keepSnapshots(world);
    await restore(world, snapshotId);
    await restoreCollections(world, snapshotId);
    await useFlex(world);
    await takeOut(world, snapshotId);
    await enforce(world);
    return exchanges;
  } finally {
    globalThis.fetch = real;
    await world.close();
  }
}

function plant({ atlas }: RunsWorld): void {
  atlas.addCluster({ projectId: PROJECT, name: 'events', tier: 'M30', shards: 2 });
  atlas.addFlexCluster({
    projectId: PROJECT,
    name: 'small',
    data: { shop: { orders: [{ _id: 1 }] } },
  });
  atlas.addFlexCluster({ projectId: PROJECT, name: 'other' });
  atlas.addServiceAccount({ ...OWNER, roles: { [PROJECT]: ['GROUP_OWNER'] } });
  atlas.clock.advance({ hours: 25 });
}

const base = (world: RunsWorld): Record<string, unknown> => ({
  ServiceToken: 'token',
  schema: '1',
  connection: { secretArn: SECRET_ARN, baseUrl: world.atlas.url },
  projectId: PROJECT,
});

async function applySchedules(world: RunsWorld): Promise<void> {
  const schedule = {
    items: ITEMS,
    referenceTime: { hour: '4', minute: '30' },
    restoreWindowDays: '5',
    copies: [{ region: { provider: 'AWS', name: 'US_WEST_2' }, oplog: 'true' }],
    extraRetention: [{ frequency: 'daily', days: '5' }],
  };
  const declared = (more: object = {}): object => ({
    LogicalResourceId: 'Schedule',
    ResourceType: 'Custom::MongoDbBackupSchedule',
    ResourceProperties: world.properties({ ...schedule, ...more }, { adopt: 'true' }),
  });
  await world.run(declared());
  for (const act of [
    'apply-new-retention',
    'delete-of-removed-items',
    'delete-copies-of-removed-regions',
  ])
    await world.run(declared({ existingSnapshots: { act, key: act } }));
  const leaving = {
    ...world.properties({ items: ITEMS }, { adopt: 'true', onRemove: 'delete-schedule' }),
    clusterName: 'staging',
  };
  const event = {
    LogicalResourceId: 'Leaving',
    ResourceType: 'Custom::MongoDbBackupSchedule',
    ResourceProperties: leaving,
  };
  const { PhysicalResourceId } = await world.run(event);
  await removing(world, event, PhysicalResourceId);
  await world.run(event);
}

type Declared = Pick<ResourceEvent, 'LogicalResourceId' | 'ResourceType' | 'ResourceProperties'>;

async function removing(
  world: RunsWorld,
  event: Declared,
  PhysicalResourceId: string,
): Promise<void> {
  world.stackStatus = 'DELETE_IN_PROGRESS';
  await world.run({ ...event, RequestType: 'Delete', PhysicalResourceId });
  world.stackStatus = 'CREATE_IN_PROGRESS';
}

async function keepSnapshots(world: RunsWorld): Promise<string> {
  const declared = snapshotOf(world);
  const { Data } = await world.run({ ResourceProperties: declared });
  await world.run({
    RequestType: 'Update',
    OldResourceProperties: declared,
    ResourceProperties: { ...declared, keep: { amount: '60', unit: 'days' } },
    PhysicalResourceId: `${PROJECT}/orders/Before`,
  });
  for (const clusterName of ['staging', 'events']) {
    const event = {
      LogicalResourceId: 'Leaving',
      ResourceType: 'Custom::MongoDbBackupSnapshot',
      ResourceProperties: { ...snapshotOf(world), clusterName, onRemove: 'delete-snapshot' },
    };
    const { PhysicalResourceId } = await world.run(event);
    await removing(world, event, PhysicalResourceId);
  }
  return Data?.['SnapshotId'] ?? '';
}

async function restore(world: RunsWorld, snapshotId: string): Promise<void> {
  const moment = new Date(world.atlas.clock.now().getTime() - 3_600_000);
  const sources = [
    { kind: 'snapshot', snapshotId },
    { kind: 'newest-snapshot', maxAgeHours: '48' },
    { kind: 'point-in-time', at: `${moment.toISOString().slice(0, 19)}Z` },
    { kind: 'oplog', seconds: String(Math.floor(moment.getTime() / 1000)), increment: '1' },
  ];
  for (const [index, source] of sources.entries())
    await world.run({
      LogicalResourceId: 'Rehydrate',
      ResourceType: 'Custom::MongoDbBackupRestore',
      ResourceProperties: restoreOf(world, source, { runId: `OPS-${index}` }),
    });
}

const restoreCollections = (world: RunsWorld, snapshotId: string): Promise<unknown> =>
  world.run({
    LogicalResourceId: 'Rescue',
    ResourceType: 'Custom::MongoDbBackupCollectionRestore',
    ResourceProperties: {
      ...restoreOf(world, { kind: 'snapshot', snapshotId }, { runId: 'OPS-9' }),
      databases: [],
      collections: [{ name: 'shop.orders' }],
      indexes: 'all-except-ttl',
      write: 'overwrite-existing',
    },
  });

async function useFlex(world: RunsWorld): Promise<void> {
  const source = {
    kind: 'newest-snapshot',
    maxAgeHours: '48',
    cluster: { projectId: PROJECT, clusterName: 'small' },
  };
  await world.run({
    LogicalResourceId: 'Move',
    ResourceType: 'Custom::MongoDbBackupFlexRestore',
    ResourceProperties: restoreOf(world, source, {
      clusterName: 'other',
      overwriteTarget: 'other',
    }),
  });
  await download(world, 'small', source);
}

async function download(world: RunsWorld, clusterName: string, source: object): Promise<void> {
  const properties = {
    ...base(world),
    clusterName,
    source,
    runId: `OPS-7-${clusterName}`,
    linkSecretArn: LINKS,
    waitMinutes: '50',
  };
  const event = {
    LogicalResourceId: 'Handover',
    ResourceType: 'Custom::MongoDbBackupSnapshotDownload',
    ResourceProperties: properties,
  };
  const { PhysicalResourceId } = await world.run(event);
  await removing(world, event, PhysicalResourceId);
}

async function takeOut(world: RunsWorld, snapshotId: string): Promise<void> {
  const source = {
    kind: 'snapshot',
    snapshotId,
    cluster: { projectId: PROJECT, clusterName: 'orders' },
  };
  await download(world, 'orders', source);
  const bucket = { cloudProvider: 'AWS', bucketName: 'archive', iamRoleId: ROLE };
  const eventOf = (of: object): Declared => ({
    LogicalResourceId: 'Bucket',
    ResourceType: 'Custom::MongoDbBackupExportBucket',
    ResourceProperties: { ...base(world), bucket: of },
  });
  const clouds = [
    {
      cloudProvider: 'AZURE',
      serviceUrl: 'https://archive.blob.core.windows.net/orders',
      roleId: ROLE,
    },
    { cloudProvider: 'GCP', bucketName: 'archive', roleId: ROLE },
    bucket,
  ];
  const registered: { readonly event: Declared; readonly id: string }[] = [];
  for (const of of clouds)
    registered.push({
      event: eventOf(of),
      id: (await world.run(eventOf(of))).PhysicalResourceId,
    });
  // Refused by Atlas, since the project has no private endpoint; what was asked is judged all the same.
  await world.failure(eventOf({ ...bucket, requirePrivateNetworking: 'true' }));
  await world.run({
    LogicalResourceId: 'Archive',
    ResourceType: 'Custom::MongoDbBackupSnapshotExport',
    ResourceProperties: {
      ...base(world),
      clusterName: 'orders',
      source,
      runId: 'OPS-8',
      bucketId: registered.at(-1)?.id,
      customData: [{ key: 'ticket', value: 'OPS-8' }],
      waitMinutes: '50',
    },
  });
  for (const { event, id } of registered) await removing(world, event, id);
}

async function enforce(world: RunsWorld): Promise<void> {
  world.secret = JSON.stringify(OWNER);
  await world.run({
    LogicalResourceId: 'Policy',
    ResourceType: 'Custom::MongoDbBackupCompliancePolicy',
    ResourceProperties: {
      ...base(world),
      mode: 'enforced',
      authorizedUser: { email: 'sec@example.com', firstName: 'Sec', lastName: 'Officer' },
      minimum: [{ frequency: 'daily', keep: { amount: '1', unit: 'days' } }],
      declaredClusters: ['orders', 'staging', 'events'],
      confirmProjectName: 'Payments',
      alsoAffects: [],
    },
  });
}
