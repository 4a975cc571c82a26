import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { contentsOf, pageOfNames } from '../snapshots/contents';

/** The databases inside a snapshot. */
export const listGroupClusterBackupSnapshotDatabases: Operation = {
  operationId: 'listGroupClusterBackupSnapshotDatabases',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}/databases',
  versions: ['2025-03-12'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => ok(pageOfNames(call, Object.keys(contentsOf(call)))),
};
