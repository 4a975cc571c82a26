import { ok, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { renderSnapshot } from './render-snapshot';

/** One snapshot. */
export const getGroupClusterBackupSnapshot: Operation = {
  operationId: 'getGroupClusterBackupSnapshot',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}',
  versions: ['2023-01-01'],
  scope: 'cluster',
  handle: (call) => {
    const id = call.params['snapshotId'] ?? '';
    const snapshot = call.cluster.snapshots.find((stored) => stored.id === id);
    if (snapshot !== undefined) return ok(renderSnapshot(call, snapshot));
    throw new Refusal(
      404,
      'SNAPSHOT_NOT_FOUND',
      `No snapshot with ID ${id} exists for cluster ${call.cluster.name}.`,
      [id, call.cluster.name],
    );
  },
};
