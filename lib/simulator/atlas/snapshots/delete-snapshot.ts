import { type ClusterCall } from '../http/call';
import { Refusal } from '../refusal';
import { type StoredSnapshot } from '../state';
import { dropSnapshots, isUnfinished } from './change-snapshot';

/** Deletes a snapshot unless it is still being taken. */
export function deleteSnapshot({ cluster }: ClusterCall, snapshot: StoredSnapshot): void {
  if (isUnfinished(snapshot))
    throw new Refusal(
      400,
      'CANNOT_DELETE_IN_PROGRESS_SNAPSHOT',
      `Snapshot ${snapshot.id} cannot be deleted while it is in progress.`,
      [snapshot.id],
    );
  dropSnapshots(cluster, ({ id }) => id === snapshot.id);
}
