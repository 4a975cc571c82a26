import { BACKUP_MANAGERS, done, type Operation } from '../http/call';
import { deleteSnapshot } from '../snapshots/delete-snapshot';
import { refuseMember, snapshotOfType } from '../snapshots/find-snapshot';

/** Deletes a snapshot of a replica set, and its copies with it. */
export const deleteGroupClusterBackupSnapshot: Operation = {
  operationId: 'deleteGroupClusterBackupSnapshot',
  method: 'DELETE',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}',
  versions: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    refuseMember(call, 'CANNOT_DELETE_FROM_CLUSTER_SNAPSHOT');
    deleteSnapshot(call, snapshotOfType(call, 'replicaSet'));
    return done;
  },
};
