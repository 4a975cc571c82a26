import { type ClusterCall } from '../http/call';
import { Refusal } from '../refusal';
import { type StoredSnapshot } from '../state';

/** The snapshot of the path, whatever its kind; that of a sharded cluster's member is the whole of it. */
export function snapshotOf(call: ClusterCall): StoredSnapshot {
  const id = call.params['snapshotId'] ?? '';
  const found = call.cluster.snapshots.find((stored) => stored.id === id);
  if (found !== undefined) return found;
  throw snapshotNotFound(id, call.cluster.name);
}

/** The snapshot of the path, refused where its kind has paths of its own. */
export function snapshotOfType(call: ClusterCall, type: StoredSnapshot['type']): StoredSnapshot {
  const found = snapshotOf(call);
  if (found.type === type) return found;
  throw incorrectEndpoint();
}

/** Refuses to touch one member of a sharded cluster's snapshot. */
export function refuseMember({ cluster, params }: ClusterCall, errorCode: string): void {
  const id = params['snapshotId'] ?? '';
  if (!cluster.snapshots.some(({ snapshotIds = [] }) => snapshotIds.includes(id))) return;
  throw new Refusal(403, errorCode, `Snapshot ${id} is part of a sharded cluster's snapshot.`, [
    id,
  ]);
}

export const snapshotNotFound = (id: string, cluster: string): Refusal =>
  new Refusal(
    404,
    'SNAPSHOT_NOT_FOUND',
    `No snapshot with ID ${id} exists for cluster ${cluster}.`,
    [id, cluster],
  );

export const incorrectEndpoint = (): Refusal =>
  new Refusal(
    400,
    'INCORRECT_BACKUP_API_ENDPOINT',
    'Use the sharded cluster endpoint for this cluster.',
  );
