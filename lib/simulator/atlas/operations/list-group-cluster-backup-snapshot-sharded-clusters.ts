import { ok, type Operation } from '../http/call';
import { incorrectEndpoint } from '../snapshots/find-snapshot';
import { newestFirst } from '../snapshots/list-snapshots';
import { isSharded } from '../snapshots/origin';
import { renderSnapshot } from './render-snapshot';

/** The snapshots of a sharded cluster, the newest first and all at once: this list has no pages. */
export const listGroupClusterBackupSnapshotShardedClusters: Operation = {
  operationId: 'listGroupClusterBackupSnapshotShardedClusters',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/snapshots/shardedClusters',
  versions: ['2023-01-01'],
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    if (!isSharded(call.cluster)) throw incorrectEndpoint();
    const results = newestFirst(call.cluster.snapshots).map((each) => renderSnapshot(call, each));
    const path = `/api/atlas/v2/groups/${call.project.id}/clusters/${call.cluster.name}/backup/snapshots/shardedClusters`;
    return ok({
      links: [{ href: `${call.baseUrl}${path}`, rel: 'self' }],
      results,
      totalCount: results.length,
    });
  },
};
