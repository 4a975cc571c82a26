import { ok, OWNERS, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { renderServerlessJob, restoreJobsPath } from './render-serverless';

/** The restores of a Serverless instance's backups, wherever they went, the newest first. */
export const listGroupServerlessBackupRestoreJobs: Operation = {
  operationId: 'listGroupServerlessBackupRestoreJobs',
  method: 'GET',
  path: '/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs',
  versions: ['2023-01-01'],
  roles: OWNERS,
  scope: 'serverless',
  handle: (call) => {
    const newestFirst = [...call.serverless.restoreJobs].reverse();
    const rendered = newestFirst.map((each) => renderServerlessJob(call, each));
    return ok(pageOf(call, restoreJobsPath(call), rendered));
  },
};
