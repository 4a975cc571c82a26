import { flexSnapshotOf } from '../flex/find';
import { flexSnapshotAt } from '../flex/snapshots';
import { ok, type Operation } from '../http/call';

/** One snapshot of a Flex cluster. */
export const getGroupFlexClusterBackupSnapshot: Operation = {
  operationId: 'getGroupFlexClusterBackupSnapshot',
  method: 'GET',
  path: '/groups/{groupId}/flexClusters/{name}/backup/snapshots/{snapshotId}',
  versions: ['2024-11-13'],
  scope: 'flex',
  handle: (call) => {
    const snapshot = flexSnapshotOf(call, call.params['snapshotId'] ?? '');
    return ok(flexSnapshotAt(snapshot, call.clock.now()));
  },
};
