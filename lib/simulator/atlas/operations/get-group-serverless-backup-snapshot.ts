import { ok, type Operation } from '../http/call';
import { serverlessSnapshotOf } from '../serverless/find';
import { renderServerlessSnapshot } from './render-serverless';

/** One snapshot of a Serverless instance. */
export const getGroupServerlessBackupSnapshot: Operation = {
  operationId: 'getGroupServerlessBackupSnapshot',
  method: 'GET',
  path: '/groups/{groupId}/serverless/{clusterName}/backup/snapshots/{snapshotId}',
  versions: ['2023-01-01'],
  scope: 'serverless',
  handle: (call) =>
    ok(renderServerlessSnapshot(call, serverlessSnapshotOf(call, call.params['snapshotId'] ?? ''))),
};
