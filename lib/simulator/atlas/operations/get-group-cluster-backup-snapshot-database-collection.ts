import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { databaseIn, notInside, renderName } from '../snapshots/contents';

/** One collection of a database inside a snapshot. */
export const getGroupClusterBackupSnapshotDatabaseCollection: Operation = {
  operationId: 'getGroupClusterBackupSnapshotDatabaseCollection',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}/databases/{databaseName}/collections/{collectionName}',
  versions: ['2025-03-12'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    const name = call.params['collectionName'] ?? '';
    if (databaseIn(call)[name] === undefined) throw notInside(name);
    return ok(renderName(call, name));
  },
};
