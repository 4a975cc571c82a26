import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { incorrectEndpoint } from '../snapshots/find-snapshot';
import { newestFirst, nearestBefore, readMoment } from '../snapshots/list-snapshots';
import { isSharded } from '../snapshots/origin';
import { renderSnapshot } from './render-snapshot';

/** The snapshots of a replica set, the newest first; or the one nearest before a moment. */
export const listGroupClusterBackupSnapshots: Operation = {
  operationId: 'listGroupClusterBackupSnapshots',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots',
  versions: ['2023-01-01'],
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    if (isSharded(call.cluster)) throw incorrectEndpoint();
    const moment = readMoment(call.query);
    const { snapshots } = call.cluster;
    const chosen = moment === undefined ? newestFirst(snapshots) : nearestBefore(snapshots, moment);
    const path = `/api/atlas/v2/groups/${call.project.id}/clusters/${call.cluster.name}/backup/snapshots`;
    return ok(
      pageOf(
        call,
        path,
        chosen.map((snapshot) => renderSnapshot(call, snapshot)),
      ),
    );
  },
};
