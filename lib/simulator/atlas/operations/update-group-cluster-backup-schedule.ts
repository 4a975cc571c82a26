import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { applySchedulePatch } from '../schedule/apply-patch';
import { renderSchedule, requireSchedule } from './render-schedule';

/** Changes what the body names and nothing else. */
export const updateGroupClusterBackupSchedule: Operation = {
  operationId: 'updateGroupClusterBackupSchedule',
  method: 'PATCH',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/schedule',
  versions: ['2023-01-01', '2024-08-05'],
  deprecated: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  handle: (call) => {
    const { body } = call;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw new Refusal(400, 'INVALID_JSON', 'Received JSON is malformed.');
    }
    const schedule = requireSchedule(call);
    applySchedulePatch(body, schedule, call);
    return ok(renderSchedule(call));
  },
};
