import { ok, type Operation } from '../http/call';
import { renderSchedule } from './render-schedule';

/** The backup schedule of a cluster. */
export const getGroupClusterBackupSchedule: Operation = {
  operationId: 'getGroupClusterBackupSchedule',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/schedule',
  versions: ['2023-01-01', '2024-08-05'],
  deprecated: ['2023-01-01'],
  scope: 'cluster',
  handle: (call) => ok(renderSchedule(call)),
};
