import { type AtlasClient } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import { type WireCluster } from '../../wire/cluster';
import { type WireSchedule } from '../../wire/schedule';
import { clusterRequest } from '../cluster-target';
import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { reading } from '../restore/reading';
import { deleteBucketById, tryReadBucket } from './bucket-requests';
import { bucketSubject } from './same-bucket';

/** A registered bucket. */
export interface BucketTarget {
  readonly projectId: string;
  readonly bucketId: string;
}

/**
 * Lets go of a bucket, as the app asks. While a cluster still exports to it, nothing is done and the clusters are named:
 * Atlas refuses it then with no name, and a schedule without its bucket would export nothing from then on.
 */
export async function deleteBucket(
  { projectId, bucketId }: BucketTarget,
  { client, log }: Pick<OperationContext, 'client' | 'log'>,
): Promise<void> {
  const bucket = await tryReadBucket(client, projectId, bucketId);
  if (bucket === undefined) {
    log(`export bucket ${bucketId}: the project has none of that id, nothing to delete`);
    return;
  }
  const exporting = await clustersExportingTo({ projectId, bucketId }, client);
  if (exporting.length > 0)
    throw new OperationError(
      `${bucketSubject(bucket)}: ${exporting.join(', ')} still ${exporting.length === 1 ? 'exports' : 'export'} to it, so it was not deleted; deploy autoExport: AutoExport.OFF for ${exporting.length === 1 ? 'that cluster' : 'these clusters'} first, then remove the bucket`,
    );
  await deleteBucketById(client, projectId, bucketId);
  log(
    `${bucketSubject(bucket)}: Atlas no longer knows it, as the app asks; what was exported stays in it`,
  );
}

async function clustersExportingTo(
  { projectId, bucketId }: BucketTarget,
  client: AtlasClient,
): Promise<readonly string[]> {
  const clusters = await listAll<WireCluster>(client, {
    operation: 'listGroupClusters',
    path: `/api/atlas/v2/groups/${encodeURIComponent(projectId)}/clusters`,
    subject: `project ${projectId}`,
  });
  const exporting: string[] = [];
  for (const { name: clusterName, backupEnabled } of clusters) {
    if (!backupEnabled) continue;
    const schedule = await reading(
      client.send<WireSchedule>(
        clusterRequest(
          { projectId, clusterName },
          'getGroupClusterBackupSchedule',
          'GET',
          '/backup/schedule',
        ),
      ),
    );
    const { autoExportEnabled, export: to } = schedule.value ?? {};
    if (autoExportEnabled === true && to?.exportBucketId === bucketId) exporting.push(clusterName);
  }
  return exporting;
}
