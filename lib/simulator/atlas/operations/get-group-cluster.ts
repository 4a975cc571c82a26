import { ok, type Operation } from '../http/call';
import { renderCluster } from './render-cluster';

/** One cluster. */
export const getGroupCluster: Operation = {
  operationId: 'getGroupCluster',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}',
  versions: ['2023-02-01', '2024-08-05'],
  deprecated: ['2023-02-01'],
  scope: 'cluster',
  handle: ({ cluster, baseUrl, version }) => ok(renderCluster(cluster, baseUrl, version)),
};
