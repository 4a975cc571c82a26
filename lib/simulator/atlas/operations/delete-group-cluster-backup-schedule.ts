import { notMeeting, policyInForce } from '../compliance/in-force';
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
    const policy = policyInForce(call.project);
    if (policy !== undefined && policy.scheduledPolicyItems.length > 0) {
      const lacks = policy.scheduledPolicyItems.map(
        ({ frequencyType }) => `${frequencyType} policy item`,
      );
      throw notMeeting([`${call.cluster.name} lacks ${lacks.join(', ')}`]);
    }
    call.cluster.schedule = {
      ...schedule,
      policies: schedule.policies.map(({ id }) => ({ id, policyItems: [] })),
    };
    return ok(renderSchedule(call));
  },
};
