import { type AtlasClient } from '../client/atlas-client';
import { AtlasError } from '../client/atlas-error';
import { listAll } from '../client/list-all';
import { type WireCluster } from '../wire/cluster';
import { type WireSchedule } from '../wire/schedule';
import { clusterRequest, subjectOf, type ClusterTarget } from './cluster-target';
import { OperationError } from './operation-error';

/** A cluster and its schedule as Atlas holds them now. */
export interface LiveSchedule {
  readonly cluster: WireCluster;
  readonly schedule: WireSchedule;
}

/** Reads the cluster and its schedule; throws one line naming what to do when there is nothing to schedule. */
export async function readLiveSchedule(
  client: AtlasClient,
  target: ClusterTarget,
): Promise<LiveSchedule> {
  const cluster = await readCluster(client, target);
  if (!cluster.backupEnabled) {
    throw new OperationError(
      `${subjectOf(target)}: Cloud Backup is off, so there is nothing to schedule; turn it on in the resource that owns the cluster, then deploy again`,
    );
  }
  return { cluster, schedule: await readSchedule(client, target) };
}

/** Reads the schedule alone. */
export function readSchedule(client: AtlasClient, target: ClusterTarget): Promise<WireSchedule> {
  return client.send<WireSchedule>(
    clusterRequest(target, 'getGroupClusterBackupSchedule', 'GET', '/backup/schedule'),
  );
}

/** Reads the cluster alone; one that is not there is told with the names there are. */
export async function readCluster(
  client: AtlasClient,
  target: ClusterTarget,
): Promise<WireCluster> {
  try {
    return await client.send<WireCluster>(clusterRequest(target, 'getGroupCluster', 'GET'));
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || error.errorCode !== 'CLUSTER_NOT_FOUND') throw error;
    throw new OperationError(
      `${subjectOf(target)}: project ${target.projectId} has no such cluster (404 CLUSTER_NOT_FOUND)${await describeOthers(client, target)}; check the name, or create the cluster first`,
    );
  }
}

const MOST_NAMES = 10;

async function describeOthers(client: AtlasClient, target: ClusterTarget): Promise<string> {
  try {
    const clusters = await listAll<WireCluster>(client, {
      operation: 'listGroupClusters',
      path: `/api/atlas/v2/groups/${encodeURIComponent(target.projectId)}/clusters`,
      subject: `project ${target.projectId}`,
    });
    const names = clusters.map(({ name }) => name).sort();
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return names.length === 0
      ? ', and no cluster at all'
      : `; it has ${names.slice(0, MOST_NAMES).join(', ')}${more}`;
  } catch {
    return '';
  }
}
