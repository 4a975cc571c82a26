import { type AtlasClient } from '../../client/atlas-client';
import { listAll } from '../../client/list-all';
import { type WireRestoreJob, type WireRestoreRequest } from '../../wire/restore-job';
import { clusterRequest, type ClusterTarget } from '../cluster-target';
import { orUndefinedIfGone } from '../or-undefined-if-gone';

/** Status of a job, derived from its flags: Atlas answers none. */
export type RestoreJobStatus = 'running' | 'finished' | 'failed' | 'cancelled' | 'expired';

/** Derives the status of a job that restores into a cluster. */
export function statusOf(job: WireRestoreJob): RestoreJobStatus {
  if (job.cancelled) return 'cancelled';
  if (job.failed) return 'failed';
  if (job.expired) return 'expired';
  return job.finishedAt === undefined ? 'running' : 'finished';
}

/** Every restore job of a source cluster, wherever it restores to. */
export const listRestoreJobs = (
  client: AtlasClient,
  source: ClusterTarget,
): Promise<readonly WireRestoreJob[]> =>
  listAll<WireRestoreJob>(
    client,
    clusterRequest(source, 'listGroupClusterBackupRestoreJobs', 'GET', '/backup/restoreJobs'),
  );

/** One job; undefined where Atlas knows none of that id any more. */
export const tryReadRestoreJob = (
  client: AtlasClient,
  source: ClusterTarget,
  jobId: string,
): Promise<WireRestoreJob | undefined> =>
  orUndefinedIfGone(
    client.send<WireRestoreJob>(
      clusterRequest(
        source,
        'getGroupClusterBackupRestoreJob',
        'GET',
        `/backup/restoreJobs/${encodeURIComponent(jobId)}`,
      ),
    ),
  );

/** Asks for a job; the one request of a restore that must not be sent twice. */
export const createRestoreJob = (
  client: AtlasClient,
  source: ClusterTarget,
  body: WireRestoreRequest,
): Promise<WireRestoreJob> =>
  client.send<WireRestoreJob>({
    ...clusterRequest(source, 'createGroupClusterBackupRestoreJob', 'POST', '/backup/restoreJobs'),
    body,
  });
