import { ok, OWNERS, type Operation } from '../http/call';
import { serverlessJobOf } from '../serverless/find';
import { renderServerlessJob } from './render-serverless';

/** One restore of a Serverless instance's backups. */
export const getGroupServerlessBackupRestoreJob: Operation = {
  operationId: 'getGroupServerlessBackupRestoreJob',
  method: 'GET',
  path: '/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs/{restoreJobId}',
  versions: ['2023-01-01'],
  roles: OWNERS,
  scope: 'serverless',
  handle: (call) =>
    ok(renderServerlessJob(call, serverlessJobOf(call, call.params['restoreJobId'] ?? ''))),
};
