import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { databaseIn, renderName } from '../snapshots/contents';

/** One database inside a snapshot. */
export const getGroupClusterBackupSnapshotDatabase: Operation = {
  operationId: 'getGroupClusterBackupSnapshotDatabase',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}/databases/{databaseName}',
  versions: ['2025-03-12'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    databaseIn(call);
    return ok(renderName(call, call.params['databaseName'] ?? ''));
  },
};
