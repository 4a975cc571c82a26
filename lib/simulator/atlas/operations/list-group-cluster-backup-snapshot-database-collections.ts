import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { databaseIn, pageOfNames } from '../snapshots/contents';

/** The collections of a database inside a snapshot. */
export const listGroupClusterBackupSnapshotDatabaseCollections: Operation = {
  operationId: 'listGroupClusterBackupSnapshotDatabaseCollections',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}/databases/{databaseName}/collections',
  versions: ['2025-03-12'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => ok(pageOfNames(call, Object.keys(databaseIn(call)))),
};
