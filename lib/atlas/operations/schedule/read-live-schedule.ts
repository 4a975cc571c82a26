import { type AtlasClient } from '../../client/atlas-client';
import { type WireCluster } from '../../wire/cluster';
import { type WireSchedule } from '../../wire/schedule';
import { clusterRequest, subjectOf, type ClusterTarget } from '../cluster-target';
import { OperationError } from '../operation-error';
import { readCluster } from '../read-cluster';

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
