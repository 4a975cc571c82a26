import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { renderCluster } from './render-cluster';

/** The clusters of a project, Flex clusters not among them; deleted ones whose snapshots live on only if asked for. */
export const listGroupClusters: Operation = {
  operationId: 'listGroupClusters',
  method: 'GET',
  path: '/groups/{groupId}/clusters',
  versions: ['2023-02-01', '2024-08-05'],
  deprecated: ['2023-02-01'],
  scope: 'project',
  handle: (call) => {
    const includeDeletedWithRetainedBackups =
      call.query.get('includeDeletedWithRetainedBackups') ?? 'false';
    const clusters = [...call.project.clusters.values()]
      .filter(
        ({ deletedAt }) => deletedAt === undefined || includeDeletedWithRetainedBackups === 'true',
      )
      .map((cluster) => renderCluster(cluster, call.baseUrl, call.version));
    const path = `/api/atlas/v2/groups/${call.project.id}/clusters`;
    return ok(pageOf(call, path, clusters, { includeDeletedWithRetainedBackups }));
  },
};
