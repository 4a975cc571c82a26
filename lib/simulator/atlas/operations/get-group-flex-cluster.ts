import { ok, type Operation } from '../http/call';
import { renderFlexCluster } from './render-flex-cluster';

/** One Flex cluster. */
export const getGroupFlexCluster: Operation = {
  operationId: 'getGroupFlexCluster',
  method: 'GET',
  path: '/groups/{groupId}/flexClusters/{name}',
  versions: ['2024-11-13'],
  scope: 'flex',
  handle: ({ flex }) => ok(renderFlexCluster(flex)),
};
