import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { renderFlexCluster } from './render-flex-cluster';

/** The Flex clusters of a project. */
export const listGroupFlexClusters: Operation = {
  operationId: 'listGroupFlexClusters',
  method: 'GET',
  path: '/groups/{groupId}/flexClusters',
  versions: ['2024-11-13'],
  scope: 'project',
  handle: (call) => {
    const clusters = [...call.project.flexClusters.values()].map(renderFlexCluster);
    return ok(pageOf(call, `/api/atlas/v2/groups/${call.project.id}/flexClusters`, clusters));
  },
};
