import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { renderRestoreJob } from './render-restore-job';

/** The restores of a cluster's backups, wherever they went, the newest first. */
export const listGroupClusterBackupRestoreJobs: Operation = {
  operationId: 'listGroupClusterBackupRestoreJobs',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs',
  versions: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    const newestFirst = [...call.cluster.restoreJobs].reverse();
    const path = `/api/atlas/v2/groups/${call.project.id}/clusters/${call.cluster.name}/backup/restoreJobs`;
    return ok(
      pageOf(
        call,
        path,
        newestFirst.map((job) => renderRestoreJob(call, job)),
      ),
    );
  },
};
