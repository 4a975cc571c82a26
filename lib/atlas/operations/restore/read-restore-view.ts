import { type AtlasClient, type AtlasRequest } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import { type WireAccessHistory } from '../../wire/access-history';
import { type WireCluster } from '../../wire/cluster';
import { type WireCompliancePolicyAnswer } from '../../wire/compliance-policy';
import { type WireProject } from '../../wire/identity';
import { type WireOnlineArchive } from '../../wire/online-archive';
import { type WireSchedule } from '../../wire/schedule';
import { type AtlasOperation } from '../../wire/versions';
import { clusterRequest, type ClusterTarget } from '../cluster-target';
import { type OperationContext } from '../operation-context';
import { readRetainedCluster } from '../read-retained-cluster';
import { readRoles } from '../read-roles';
import { listSnapshots } from '../snapshot/snapshot-requests';
import { reading, type Reading } from './reading';
import { listCollectionJobs } from '../collection-restore/collection-jobs';
import { listRestoreJobs } from './restore-jobs';
import { type RestoreRequest } from './restore-request';
import { type DedicatedSide, type RestoreSide, type RestoreView } from './restore-view';

/** How far back logins into the target count as clients that are connected. */
export const RECENT_LOGIN_MINUTES = 10;

/** Reads everything a preflight judges; what Atlas refuses becomes a reading without a value. */
export async function readRestoreView(
  request: RestoreRequest,
  recordName: string,
  { client, records }: OperationContext,
): Promise<RestoreView> {
  const { source, target } = request;
  const [sourceSide, targetSide] = await Promise.all([
    readSide(client, source.cluster, readRetainedCluster),
    readSide(client, target, readLiveCluster),
  ]);
  return {
    request,
    credential: client.credential,
    record: await records.read(recordName),
    source: {
      ...sourceSide,
      schedule: await read<WireSchedule>(
        client,
        clusterRequest(source.cluster, 'getGroupClusterBackupSchedule', 'GET', '/backup/schedule'),
      ),
      jobs: await reading(listRestoreJobs(client, source.cluster)),
    },
    target: { ...targetSide, ...(await readTarget(client, target)) },
    now: client.now(),
  };
}

async function readSide(
  client: AtlasClient,
  cluster: ClusterTarget,
  readCluster: (client: AtlasClient, cluster: ClusterTarget) => Promise<WireCluster>,
): Promise<DedicatedSide> {
  const live = await reading(readCluster(client, cluster));
  return {
    cluster: live,
    ...(await readProject(client, cluster)),
    snapshots:
      live.value === undefined
        ? { error: live.error }
        : await reading(listSnapshots(client, cluster, live.value)),
    collectionJobs: await reading(listCollectionJobs(client, cluster)),
  };
}

/** Unlike the source, a target has to be there. */
const readLiveCluster = (client: AtlasClient, cluster: ClusterTarget): Promise<WireCluster> =>
  client.send(clusterRequest(cluster, 'getGroupCluster', 'GET'));

/** The project of a cluster, and what the credential may do there. */
export const readProject = async (
  client: AtlasClient,
  cluster: ClusterTarget,
): Promise<Pick<RestoreSide, 'project' | 'roles'>> => ({
  project: await read<WireProject>(client, projectRequest(cluster, 'getGroup')),
  roles: await reading(readRoles(client, cluster.projectId)),
});

async function readTarget(
  client: AtlasClient,
  target: ClusterTarget,
): Promise<Omit<RestoreView['target'], keyof DedicatedSide>> {
  return {
    jobs: await reading(listRestoreJobs(client, target)),
    onlineArchives: await list<WireOnlineArchive>(client, target, [
      'listGroupClusterOnlineArchives',
      '/onlineArchives',
    ]),
    accessHistory: await readAccessHistory(client, target),
    compliancePolicy: await read<WireCompliancePolicyAnswer>(
      client,
      projectRequest(target, 'getGroupBackupCompliancePolicy', '/backupCompliancePolicy'),
    ),
  };
}

function readAccessHistory(
  client: AtlasClient,
  target: ClusterTarget,
): Promise<Reading<WireAccessHistory>> {
  const since = client.now() - RECENT_LOGIN_MINUTES * 60_000;
  const path = `/dbAccessHistory/clusters/${encodeURIComponent(target.clusterName)}?start=${since}`;
  return read(client, projectRequest(target, 'getGroupDbAccessHistoryCluster', path));
}

const read = <Body>(client: AtlasClient, request: AtlasRequest): Promise<Reading<Body>> =>
  reading(client.send<Body>(request));

const list = <Item>(
  client: AtlasClient,
  target: ClusterTarget,
  [operation, suffix]: readonly [AtlasOperation, string],
): Promise<Reading<readonly Item[]>> =>
  reading(listAll<Item>(client, clusterRequest(target, operation, 'GET', suffix)));

const projectRequest = (
  { projectId }: ClusterTarget,
  operation: AtlasOperation,
  suffix = '',
): AtlasRequest => ({
  operation,
  method: 'GET',
  path: `/api/atlas/v2/groups/${encodeURIComponent(projectId)}${suffix}`,
  subject: `project ${projectId}`,
});
