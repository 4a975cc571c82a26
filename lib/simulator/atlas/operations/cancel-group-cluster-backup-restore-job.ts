import { done, EXPORT_OPERATORS, RECOVERY_OPERATORS, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { changeJob } from '../restore/change-job';
import { restoreJobNotFound, restoreJobOf } from './render-restore-job';

/** Cancels a download; a restore into a cluster cannot be cancelled. */
export const cancelGroupClusterBackupRestoreJob: Operation = {
  operationId: 'cancelGroupClusterBackupRestoreJob',
  method: 'DELETE',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}',
  versions: ['2023-01-01'],
  roles: [...RECOVERY_OPERATORS, ...EXPORT_OPERATORS],
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    const { id, deliveryType, cancelled, failed, expired } = restoreJobOf(call);
    if (deliveryType !== 'download')
      throw new Refusal(
        400,
        'CANNOT_CANCEL_AUTOMATED_RESTORE',
        `Restore job ${id} is not a download and cannot be cancelled.`,
        [id],
      );
    if (cancelled || failed || expired) throw restoreJobNotFound(id, call.cluster.name);
    changeJob(call.cluster, id, { cancelled: true, deliveryUrl: [] });
    return done;
  },
};
