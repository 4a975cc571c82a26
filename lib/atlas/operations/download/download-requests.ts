import { type AtlasClient } from '../../client/atlas-client';
import { AtlasError } from '../../client/atlas-error';
import { type WireFlexRestoreJob } from '../../wire/flex-backup';
import { clusterRequest, type ClusterTarget } from '../cluster-target';
import { flexRequest, listFlexJobs, tryReadFlexJob } from '../flex/flex-requests';
import { isFlex } from '../flex/is-flex';
import { createRestoreJob, listRestoreJobs, tryReadRestoreJob } from '../restore/restore-jobs';
import { type DownloadJob, ofDedicated, ofFlex } from './download-job';

/** Asks for a download; each family has a call of its own. */
export async function createDownload(
  client: AtlasClient,
  source: ClusterTarget,
  snapshotId: string,
): Promise<DownloadJob> {
  if (!(await isFlex(client, source)))
    return ofDedicated(
      await createRestoreJob(client, source, { deliveryType: 'download', snapshotId }),
    );
  return ofFlex(
    await client.send<WireFlexRestoreJob>({
      ...flexRequest(source, 'downloadGroupFlexClusterBackup', 'POST', '/backup/download'),
      body: { snapshotId },
    }),
  );
}

/** Every download and restore of a cluster's snapshots. */
export const listDownloads = async (
  client: AtlasClient,
  source: ClusterTarget,
): Promise<readonly DownloadJob[]> =>
  (await isFlex(client, source))
    ? (await listFlexJobs(client, source)).map(ofFlex)
    : (await listRestoreJobs(client, source)).map(ofDedicated);

/** One download; undefined where Atlas knows none of that id any more. */
export async function tryReadDownload(
  client: AtlasClient,
  source: ClusterTarget,
  jobId: string,
): Promise<DownloadJob | undefined> {
  if (await isFlex(client, source)) {
    const job = await tryReadFlexJob(client, source, jobId);
    return job && ofFlex(job);
  }
  const job = await tryReadRestoreJob(client, source, jobId);
  return job && ofDedicated(job);
}

/** Ends a download before its link does; false where it has ended by itself, or cannot be ended as on Flex. */
export async function cancelDownloadJob(
  client: AtlasClient,
  source: ClusterTarget,
  jobId: string,
): Promise<boolean> {
  if (await isFlex(client, source)) return false;
  const path = `/backup/restoreJobs/${encodeURIComponent(jobId)}`;
  try {
    await client.send(clusterRequest(source, 'cancelGroupClusterBackupRestoreJob', 'DELETE', path));
    return true;
  } catch (error) {
    if (AtlasError.isAtlasError(error) && error.status === 404) return false;
    throw error;
  }
}
