import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { renderCluster } from './render-cluster';

/** The clusters of a project, Flex clusters not among them. */
export const listGroupClusters: Operation = {
  operationId: 'listGroupClusters',
  method: 'GET',
  path: '/groups/{groupId}/clusters',
  versions: ['2024-08-05'],
  scope: 'project',
  handle: (call) => {
    const clusters = [...call.project.clusters.values()].map((cluster) =>
      renderCluster(cluster, call.baseUrl),
    );
    const includeDeletedWithRetainedBackups =
      call.query.get('includeDeletedWithRetainedBackups') ?? 'false';
    const path = `/api/atlas/v2/groups/${call.project.id}/clusters`;
    return ok(pageOf(call, path, clusters, { includeDeletedWithRetainedBackups }));
  },
};
