import { forbid } from '../compliance/in-force';
import { type ClusterCall } from '../http/call';
import { Refusal } from '../refusal';
import { type StoredSnapshot } from '../state';
import { dropSnapshots, isUnfinished } from './change-snapshot';

/** Deletes a snapshot unless it is still being taken or a compliance policy protects it. */
export function deleteSnapshot(
  { cluster, project, clock }: ClusterCall,
  snapshot: StoredSnapshot,
): void {
  if (isUnfinished(snapshot))
    throw new Refusal(
      400,
      'CANNOT_DELETE_IN_PROGRESS_SNAPSHOT',
      `Snapshot ${snapshot.id} cannot be deleted while it is in progress.`,
      [snapshot.id],
    );
  forbid(
    project,
    'CANNOT_DELETE_SNAPSHOT_WITH_BACKUP_COMPLIANCE_POLICY',
    'Snapshots cannot be deleted under a backup compliance policy.',
    () => snapshot.origin.protectedUntil > clock.now(),
  );
  dropSnapshots(cluster, ({ id }) => id === snapshot.id);
}
