import { flexJobOf } from '../flex/find';
import { ok, type Operation } from '../http/call';
import { alphabetical } from './render-fields';

/** One restore of a Flex cluster's snapshots. */
export const getGroupFlexClusterBackupRestoreJob: Operation = {
  operationId: 'getGroupFlexClusterBackupRestoreJob',
  method: 'GET',
  path: '/groups/{groupId}/flexClusters/{name}/backup/restoreJobs/{restoreJobId}',
  versions: ['2024-11-13'],
  scope: 'flex',
  handle: (call) => ok(alphabetical(flexJobOf(call, call.params['restoreJobId'] ?? ''))),
};
