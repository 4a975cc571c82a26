import { ok, type Operation } from '../http/call';
import { renderCluster } from './render-cluster';

/** One cluster. */
export const getGroupCluster: Operation = {
  operationId: 'getGroupCluster',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}',
  versions: ['2024-08-05'],
  scope: 'cluster',
  handle: ({ cluster, baseUrl }) => ok(renderCluster(cluster, baseUrl)),
};
