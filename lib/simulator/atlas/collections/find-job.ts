import { type ClusterCall } from '../http/call';
import { Refusal } from '../refusal';
import { type StoredCollectionJob } from '../state';

/** The collection restore of the path; like others it is known to its source only. */
export function collectionJobOf({ cluster, params }: ClusterCall): StoredCollectionJob {
  const id = params['jobId'] ?? '';
  const found = cluster.collectionJobs.find(({ job }) => job.id === id);
  if (found !== undefined) return found;
  throw new Refusal(
    404,
    'RESTORE_JOB_NOT_FOUND',
    `No restore job with ID ${id} exists for cluster ${cluster.name}.`,
    [id, cluster.name],
  );
}
