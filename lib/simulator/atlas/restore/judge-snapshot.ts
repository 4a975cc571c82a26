import { Refusal } from '../refusal';
import { isUnfinished } from '../snapshots/change-snapshot';
import { snapshotNotFound } from '../snapshots/find-snapshot';
import { type SimulatedCluster, type StoredSnapshot } from '../state';

/** The snapshot a restore starts from; refuses one that is gone, unfinished, failed or part of another. */
export function restorableSnapshot(
  source: SimulatedCluster,
  id: string | undefined,
  isDownload: boolean,
): StoredSnapshot {
  const snapshot = source.snapshots.find((each) => each.id === id);
  if (snapshot === undefined) throw whyMissing(source, id ?? '');
  if (isUnfinished(snapshot) || snapshot.status === 'failed')
    throw incomplete(id ?? '', isDownload);
  return snapshot;
}

function whyMissing(source: SimulatedCluster, id: string): Refusal {
  if (source.snapshots.some(({ snapshotIds = [] }) => snapshotIds.includes(id)))
    return new Refusal(
      400,
      'AUTOMATED_RESTORE_OF_SHARD_NOT_ALLOWED',
      `Snapshot ${id} is of one shard; restore the sharded cluster's snapshot.`,
      [id],
    );
  if (!source.goneSnapshots.has(id)) return snapshotNotFound(id, source.name);
  return new Refusal(
    409,
    source.clusterType === 'REPLICASET'
      ? 'CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT'
      : 'CANNOT_START_RESTORE_JOB_FOR_DELETED_CLUSTER_SNAPSHOT',
    `Snapshot ${id} has been deleted.`,
    [id],
  );
}

const incomplete = (id: string, isDownload: boolean): Refusal =>
  new Refusal(
    409,
    isDownload
      ? 'CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT'
      : 'CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT',
    `Snapshot ${id} is not completed.`,
    [id],
  );
