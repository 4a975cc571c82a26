import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { renderSchedule, requireSchedule } from './render-schedule';

/** Empties the policy; its id, the reference time and the window stay (recorded). */
export const deleteGroupClusterBackupSchedule: Operation = {
  operationId: 'deleteGroupClusterBackupSchedule',
  method: 'DELETE',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/schedule',
  versions: ['2023-01-01', '2024-08-05'],
  deprecated: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  handle: (call) => {
    const schedule = requireSchedule(call);
    call.cluster.schedule = {
      ...schedule,
      policies: schedule.policies.map(({ id }) => ({ id, policyItems: [] })),
    };
    return ok(renderSchedule(call));
  },
};
