import { type WireSnapshot } from '../../lib/atlas/wire/snapshot';
import { startAtlasSimulator, type AtlasSimulator } from '../../lib/simulator';
import { matchOperation } from '../../lib/simulator/atlas/http/match';

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
const ORGANIZATION = '5f0000000000000000000001';
const ROLE = 'c0123456789abcdef012345c';
const GROUP = `/api/atlas/v2/groups/${PROJECT}`;
const ORDERS = `${GROUP}/clusters/orders`;
const EVENTS = `${GROUP}/clusters/events`;
const SMALL = `${GROUP}/flexClusters/small`;
const DATA = { shop: { orders: [{ _id: 1 }, { _id: 2 }], carts: [] } };

/** What was asked of the simulator and what it answered. */
export interface Exchange {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly version: string;
  readonly status: number;
  readonly sent: unknown;
  readonly body: unknown;
}

type Body = Readonly<Record<string, unknown>>;
type Ask = (method: string, path: string, version: string, sent?: unknown) => Promise<Body>;

/** Asks for everything the simulator models, in an order in which all of it succeeds. */
export async function askForEverything(): Promise<readonly Exchange[]> {
  const atlas = await startAtlasSimulator({ startAt: '2026-11-21T03:00:00Z', clockRunning: false });
  const exchanges: Exchange[] = [];
  const ask = await askOf(atlas, exchanges);
  try {
    plant(atlas);
    await readTheProject(ask);
    await changeTheSchedule(ask, atlas);
    await takeSnapshots(ask, atlas);
    await restoreThem(ask, atlas);
    await restoreCollections(ask, atlas);
    await exportThem(ask, atlas);
    await useFlex(ask, atlas);
    await setThePolicy(ask, atlas);
    await makeAndEnd(ask, atlas);
    return exchanges;
  } finally {
    await atlas.close();
  }
}

function plant(atlas: AtlasSimulator): void {
  atlas.addProject({ id: PROJECT, name: 'Payments', orgId: ORGANIZATION });
  atlas.addCluster({
    projectId: PROJECT,
    name: 'orders',
    tier: 'M30',
    pitEnabled: true,
    data: DATA,
  });
  atlas.addCluster({ projectId: PROJECT, name: 'events', tier: 'M30', shards: 2 });
  atlas.addCluster({ projectId: PROJECT, name: 'staging', tier: 'M30' });
  atlas.addCluster({
    projectId: PROJECT,
    name: 'ledger',
    tier: 'M30',
    provider: 'AZURE',
    regions: ['EUROPE_WEST'],
  });
  atlas.addCluster({
    projectId: PROJECT,
    name: 'ads',
    tier: 'M30',
    provider: 'GCP',
    regions: ['WESTERN_EUROPE'],
  });
  atlas.addCluster({ projectId: PROJECT, name: 'free', tier: 'M0' });
  atlas.addFlexCluster({ projectId: PROJECT, name: 'small', data: DATA });
}

async function askOf(atlas: AtlasSimulator, exchanges: Exchange[]): Promise<Ask> {
  atlas.addServiceAccount({
    clientId: 'mdb_sa_id_65f0c1d2e3a4b5c6d7e8f9aa',
    clientSecret: 'secret',
    roles: { [PROJECT]: ['GROUP_OWNER'] },
    tokenLifetimeSeconds: 1_000_000_000,
  });
  const credentials = Buffer.from('mdb_sa_id_65f0c1d2e3a4b5c6d7e8f9aa:secret').toString('base64');
  const answer = await fetch(`${atlas.url}/api/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${credentials}` },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return async (method, path, version, sent) => {
    const response = await fetch(`${atlas.url}${path}`, {
      method,
      headers: {
        Accept: `application/vnd.atlas.${version}+json`,
        Authorization: `Bearer ${token}`,
      },
      ...(sent !== undefined && { body: JSON.stringify(sent) }),
    });
    const text = await response.text();
    const body = text === '' ? undefined : (JSON.parse(text) as Body);
    const { pathname } = new URL(`${atlas.url}${path}`);
    const operationId = matchOperation(method, pathname)?.operation.operationId ?? 'none';
    const answered = /vnd\.atlas\.([\d-]+)\+json/.exec(
      response.headers.get('content-type') ?? '',
    )?.[1];
    exchanges.push({
      operationId,
      method,
      path: pathname,
      version: answered ?? version,
      status: response.status,
      sent,
      body,
    });
    return body ?? {};
  };
}

const idOf = (body: Body): string => String(body['id'] ?? body['_id']);

async function readTheProject(ask: Ask): Promise<void> {
  await ask('GET', '/api/atlas/v2', '2023-01-01');
  await ask('GET', GROUP, '2023-01-01');
  await ask('GET', `${GROUP}/serviceAccounts/mdb_sa_id_65f0c1d2e3a4b5c6d7e8f9aa`, '2024-08-05');
  await ask('GET', '/api/atlas/v2/rateLimits', '2025-03-12');
  await ask('GET', '/api/atlas/v2/rateLimits/backup', '2025-03-12');
  for (const version of ['2023-02-01', '2024-08-05']) {
    await ask('GET', `${GROUP}/clusters`, version);
    for (const name of ['orders', 'events', 'ledger', 'ads', 'free'])
      await ask('GET', `${GROUP}/clusters/${name}`, version);
  }
  await ask('GET', `${GROUP}/serverless`, '2023-01-01');
  await ask('GET', `${GROUP}/backupCompliancePolicy`, '2023-10-01');
  await ask('POST', `${ORDERS}:pinFeatureCompatibilityVersion`, '2024-05-30', {
    expirationDate: '2026-12-01T00:00:00Z',
  });
  await ask('GET', ORDERS, '2024-08-05');
  await ask('POST', `${ORDERS}:unpinFeatureCompatibilityVersion`, '2024-05-30');
}

async function changeTheSchedule(ask: Ask, atlas: AtlasSimulator): Promise<void> {
  const path = `${ORDERS}/backup/schedule`;
  for (const version of ['2023-01-01', '2024-08-05']) await ask('GET', path, version);
  const { policies } = await ask('GET', path, '2024-08-05');
  const { replicationSpecs } = await ask('GET', ORDERS, '2024-08-05');
  const [{ zoneId }] = replicationSpecs as [{ zoneId: string }];
  const copy = { cloudProvider: 'AWS', regionName: 'US_WEST_2', shouldCopyOplogs: true, zoneId };
  await ask('PATCH', path, '2024-08-05', {
    policies,
    referenceHourOfDay: 4,
    copySettings: [{ ...copy, frequencies: ['DAILY', 'ON_DEMAND'] }],
    extraRetentionSettings: [{ frequencyType: 'DAILY', retentionDays: 2 }],
  });
  await ask('PATCH', path, '2023-01-01', { policies, useOrgAndGroupNamesInExportPrefix: true });
  await ask('PATCH', path, '2024-08-05', {
    policies,
    copyPolicyItemsEnabled: true,
    copySettings: [
      {
        ...copy,
        copyPolicyItems: [
          { frequencyType: 'daily', retentionUnit: 'days', retentionValue: 3 },
          { frequencyType: 'ondemand' },
        ],
      },
    ],
  });
  atlas.clock.advance({ days: 3 });
}

async function takeSnapshots(ask: Ask, atlas: AtlasSimulator): Promise<void> {
  const path = `${ORDERS}/backup/snapshots`;
  const id = idOf(
    await ask('POST', path, '2023-01-01', { description: 'before', retentionInDays: 3 }),
  );
  for (const seconds of [7, 8, 71, 73]) {
    atlas.clock.advance({ seconds });
    await ask('GET', `${path}/${id}`, '2023-01-01');
  }
  await ask('GET', path, '2023-01-01');
  await ask('PATCH', `${path}/${id}`, '2023-01-01', { retentionUnit: 'DAYS', retentionValue: 9 });
  const inside = `${path}/${id}/databases`;
  await ask('GET', inside, '2025-03-12');
  await ask('GET', `${inside}/shop`, '2025-03-12');
  await ask('GET', `${inside}/shop/collections`, '2025-03-12');
  await ask('GET', `${inside}/shop/collections/orders`, '2025-03-12');
  const sharded = `${EVENTS}/backup/snapshots`;
  const { results } = await ask('GET', `${sharded}/shardedClusters`, '2023-01-01');
  const [first] = results as readonly WireSnapshot[];
  await ask('GET', `${sharded}/shardedCluster/${String(first?.id)}`, '2023-01-01');
  await ask('DELETE', `${sharded}/shardedCluster/${String(first?.id)}`, '2023-01-01');
  const [scheduled] = atlas.snapshots(PROJECT, 'orders');
  await ask('DELETE', `${path}/${String(scheduled?.id)}`, '2023-01-01');
}

async function restoreThem(ask: Ask, atlas: AtlasSimulator): Promise<void> {
  const path = `${ORDERS}/backup/restoreJobs`;
  const snapshotId = atlas.snapshots(PROJECT, 'orders').at(-1)?.id;
  const target = { targetGroupId: PROJECT, targetClusterName: 'staging' };
  const automated = { deliveryType: 'automated', snapshotId, ...target };
  const id = idOf(await ask('POST', path, '2023-01-01', automated));
  atlas.clock.advance({ minutes: 5 });
  await ask('GET', `${path}/${id}`, '2023-01-01');
  const pointInTimeUTCSeconds = Math.floor(atlas.clock.now().getTime() / 1000) - 120;
  await ask('POST', path, '2023-01-01', {
    deliveryType: 'pointInTime',
    pointInTimeUTCSeconds,
    ...target,
  });
  const link = idOf(
    await ask('POST', path, '2023-01-01', { deliveryType: 'download', snapshotId }),
  );
  atlas.clock.advance({ minutes: 5 });
  await ask('GET', `${path}/${link}`, '2023-01-01');
  await ask('GET', path, '2023-01-01');
  await ask('DELETE', `${path}/${link}`, '2023-01-01');
}

async function restoreCollections(ask: Ask, atlas: AtlasSimulator): Promise<void> {
  const path = `${ORDERS}/collectionRestoreJobs`;
  const id = idOf(
    await ask('POST', path, '2025-03-12', {
      snapshotId: atlas.snapshots(PROJECT, 'orders').at(-1)?.id,
      targetGroupId: PROJECT,
      targetClusterName: 'staging',
      writeStrategy: 'CREATE_NEW',
      indexStrategy: 'ALL_EXCEPT_TTL',
      collections: [{ sourceNamespace: 'shop.orders', targetNamespace: 'shop.restored' }],
    }),
  );
  atlas.clock.advance({ seconds: 30 });
  await ask('GET', `${path}/${id}`, '2025-03-12');
  atlas.clock.advance({ minutes: 2 });
  await ask('GET', path, '2025-03-12');
  await ask('GET', `${path}/${id}/collections`, '2025-03-12');
  await ask('GET', `${path}/${id}/collections/shop.orders`, '2025-03-12');
}

async function exportThem(ask: Ask, atlas: AtlasSimulator): Promise<void> {
  const buckets = `${GROUP}/backup/exportBuckets`;
  const aws = { cloudProvider: 'AWS', bucketName: 'exports', iamRoleId: ROLE };
  const id = idOf(await ask('POST', buckets, '2024-05-30', aws));
  await ask('POST', buckets, '2023-01-01', aws);
  const azure = {
    cloudProvider: 'AZURE',
    roleId: ROLE,
    serviceUrl: 'https://exports.blob.core.windows.net/snapshots',
  };
  await ask('POST', buckets, '2024-05-30', azure);
  await ask('POST', buckets, '2024-05-30', {
    cloudProvider: 'GCP',
    bucketName: 'exports',
    roleId: ROLE,
  });
  atlas.clock.advance({ minutes: 1 });
  await ask('GET', `${buckets}/${id}`, '2024-05-30');
  await ask('GET', buckets, '2024-05-30');
  const ways = `${GROUP}/backup/AWS/privateEndpoints`;
  const way = idOf(
    await ask('POST', ways, '2024-11-13', { cloudProvider: 'AWS', regionName: 'US_EAST_1' }),
  );
  atlas.clock.advance({ minutes: 2 });
  await ask('GET', `${ways}/${way}`, '2024-11-13');
  await ask('GET', ways, '2024-11-13');
  await ask('PATCH', `${buckets}/${id}`, '2024-05-30', { requirePrivateNetworking: true });
  await ask('DELETE', `${ways}/${way}`, '2024-11-13');
  const jobs = `${ORDERS}/backup/exports`;
  const snapshotId = atlas.snapshots(PROJECT, 'orders').at(-1)?.id;
  const job = idOf(await ask('POST', jobs, '2023-01-01', { snapshotId, exportBucketId: id }));
  atlas.clock.advance({ minutes: 15 });
  await ask('GET', `${jobs}/${job}`, '2023-01-01');
  await ask('GET', jobs, '2023-01-01');
  await ask('DELETE', `${buckets}/${id}`, '2023-01-01');
}

async function useFlex(ask: Ask, atlas: AtlasSimulator): Promise<void> {
  const providerSettings = { backingProviderName: 'AWS', regionName: 'US_EAST_1' };
  await ask('POST', `${GROUP}/flexClusters`, '2024-11-13', { name: 'second', providerSettings });
  atlas.clock.advance({ minutes: 1 });
  await ask('GET', `${GROUP}/flexClusters`, '2024-11-13');
  await ask('GET', SMALL, '2024-11-13');
  await ask('PATCH', SMALL, '2024-11-13', { terminationProtectionEnabled: false });
  const { results } = await ask('GET', `${SMALL}/backup/snapshots`, '2024-11-13');
  const [{ id: snapshotId }] = results as [{ id: string }];
  await ask('GET', `${SMALL}/backup/snapshots/${snapshotId}`, '2024-11-13');
  const restore = { snapshotId, targetDeploymentItemName: 'second' };
  const id = idOf(await ask('POST', `${SMALL}/backup/restoreJobs`, '2024-11-13', restore));
  await ask('POST', `${SMALL}/backup/download`, '2024-11-13', { snapshotId });
  atlas.clock.advance({ minutes: 2 });
  await ask('GET', `${SMALL}/backup/restoreJobs/${id}`, '2024-11-13');
  await ask('GET', `${SMALL}/backup/restoreJobs`, '2024-11-13');
  await ask('DELETE', `${GROUP}/flexClusters/second`, '2024-11-13');
}

async function setThePolicy(ask: Ask, atlas: AtlasSimulator): Promise<void> {
  const path = `${GROUP}/backupCompliancePolicy`;
  const policy = {
    authorizedEmail: 'jo@example.com',
    authorizedUserFirstName: 'Jo',
    authorizedUserLastName: 'Doe',
    scheduledPolicyItems: [
      { frequencyType: 'hourly', frequencyInterval: 6, retentionUnit: 'days', retentionValue: 7 },
    ],
    onDemandPolicyItem: {
      frequencyType: 'ondemand',
      frequencyInterval: 0,
      retentionUnit: 'days',
      retentionValue: 1,
    },
  };
  await ask('PUT', `${path}?overwriteBackupPolicies=false`, '2023-10-01', policy);
  atlas.clock.advance({ minutes: 1 });
  await ask('GET', path, '2023-10-01');
  await ask('GET', path, '2023-01-01');
  await ask('GET', `${GROUP}/events`, '2023-01-01');
  atlas.setCompliancePolicy(PROJECT, { deletable: true });
  await ask('DELETE', path, '2024-11-13');
  atlas.clock.advance({ minutes: 1 });
  await ask('DELETE', `${ORDERS}/backup/schedule`, '2024-08-05');
}

async function makeAndEnd(ask: Ask, atlas: AtlasSimulator): Promise<void> {
  const group = idOf(
    await ask('POST', '/api/atlas/v2/groups', '2023-01-01', { name: 'Lab', orgId: ORGANIZATION }),
  );
  const clusters = `/api/atlas/v2/groups/${group}/clusters`;
  const electableSpecs = { instanceSize: 'M10', nodeCount: 3 };
  const region = { providerName: 'AWS', regionName: 'US_EAST_1', priority: 7, electableSpecs };
  const replicationSpecs = [{ regionConfigs: [region] }];
  for (const [name, version] of [
    ['old', '2023-02-01'],
    ['new', '2024-10-23'],
  ] as const) {
    await ask('POST', clusters, version, {
      name,
      clusterType: 'REPLICASET',
      backupEnabled: true,
      replicationSpecs,
    });
  }
  await ask('GET', `${clusters}/new`, '2024-08-05');
  atlas.clock.advance({ minutes: 20 });
  await ask('PATCH', `${clusters}/new`, '2024-10-23', { pitEnabled: true });
  for (const name of ['old', 'new']) await ask('DELETE', `${clusters}/${name}`, '2023-02-01');
  atlas.clock.advance({ minutes: 5 });
  await ask('DELETE', `/api/atlas/v2/groups/${group}`, '2023-01-01');
}
