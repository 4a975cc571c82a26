import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { renderRestoreJob, restoreJobOf } from './render-restore-job';

/** One restore of a cluster's backups. */
export const getGroupClusterBackupRestoreJob: Operation = {
  operationId: 'getGroupClusterBackupRestoreJob',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}',
  versions: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => ok(renderRestoreJob(call, restoreJobOf(call))),
};
