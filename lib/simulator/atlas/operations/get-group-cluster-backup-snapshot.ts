import { ok, type Operation } from '../http/call';
import { snapshotOfType } from '../snapshots/find-snapshot';
import { renderSnapshot } from './render-snapshot';

/** One snapshot of a replica set. */
export const getGroupClusterBackupSnapshot: Operation = {
  operationId: 'getGroupClusterBackupSnapshot',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}',
  versions: ['2023-01-01'],
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => ok(renderSnapshot(call, snapshotOfType(call, 'replicaSet'))),
};
