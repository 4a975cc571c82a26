import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { renderServerlessSnapshot, snapshotsPath } from './render-serverless';

/** The snapshots of a Serverless instance, the newest first. */
export const listGroupServerlessBackupSnapshots: Operation = {
  operationId: 'listGroupServerlessBackupSnapshots',
  method: 'GET',
  path: '/groups/{groupId}/serverless/{clusterName}/backup/snapshots',
  versions: ['2023-01-01'],
  scope: 'serverless',
  handle: (call) => {
    const newestFirst = [...call.serverless.snapshots].reverse();
    const rendered = newestFirst.map((each) => renderServerlessSnapshot(call, each));
    return ok(pageOf(call, snapshotsPath(call), rendered));
  },
};
