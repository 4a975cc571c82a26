import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { Refusal } from '../refusal';
import { renderSnapshot } from './render-snapshot';

/** The snapshots of a replica set, the newest first. */
export const listGroupClusterBackupSnapshots: Operation = {
  operationId: 'listGroupClusterBackupSnapshots',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots',
  versions: ['2023-01-01'],
  scope: 'cluster',
  handle: (call) => {
    if (call.cluster.clusterType !== 'REPLICASET') {
      throw new Refusal(
        400,
        'INCORRECT_BACKUP_API_ENDPOINT',
        'Use the sharded cluster endpoint for this cluster.',
      );
    }
    const newestFirst = [...call.cluster.snapshots].sort(
      (a, b) => b.takenAt.getTime() - a.takenAt.getTime(),
    );
    const path = `/api/atlas/v2/groups/${call.project.id}/clusters/${call.cluster.name}/backup/snapshots`;
    return ok(
      pageOf(
        call,
        path,
        newestFirst.map((snapshot) => renderSnapshot(call, snapshot)),
      ),
    );
  },
};
