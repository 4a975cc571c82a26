import { type WireRestoreJob } from '../../../atlas/wire/restore-job';
import { type ClusterCall } from '../http/call';
import { Refusal } from '../refusal';
import { type StoredRestoreJob } from '../state';
import { alphabetical, without } from './render-fields';

/** The part of a restore job that Atlas answers. */
export const wireJobOf = (stored: StoredRestoreJob): WireRestoreJob => without(stored, 'startedAt');

/** A restore job as Atlas answers it: alphabetical keys, and links to the cluster whose backup it is. */
export function renderRestoreJob(
  { baseUrl, cluster }: ClusterCall,
  stored: StoredRestoreJob,
): object {
  const group = `${baseUrl}/api/atlas/v2/groups/${cluster.projectId}`;
  const path = `${group}/clusters/${cluster.name}`;
  const links = [
    { href: `${path}/backup/restoreJobs/${stored.id}`, rel: 'self' },
    ...(stored.snapshotId === undefined
      ? []
      : [
          {
            href: `${path}/backup/snapshots/${stored.snapshotId}`,
            rel: 'https://cloud.mongodb.com/snapshot',
          },
        ]),
    { href: path, rel: 'https://cloud.mongodb.com/cluster' },
    { href: group, rel: 'https://cloud.mongodb.com/group' },
  ];
  return alphabetical({ ...wireJobOf(stored), links });
}

/** The restore job of the path; jobs are known to their source only. */
export function restoreJobOf({ cluster, params }: ClusterCall): StoredRestoreJob {
  const id = params['restoreJobId'] ?? '';
  const found = cluster.restoreJobs.find((job) => job.id === id);
  if (found !== undefined) return found;
  throw restoreJobNotFound(id, cluster.name);
}

export const restoreJobNotFound = (id: string, cluster: string): Refusal =>
  new Refusal(
    404,
    'RESTORE_JOB_NOT_FOUND',
    `No restore job with ID ${id} exists for cluster ${cluster}.`,
    [id, cluster],
  );
