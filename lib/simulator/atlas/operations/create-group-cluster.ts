import { beginCluster } from '../clusters/life';
import { readCluster } from '../clusters/read-cluster';
import { CLUSTER_MANAGERS, type Operation } from '../http/call';
import { renderCluster } from './render-cluster';
import { without } from './render-fields';

/** Creates a cluster. */
export const createGroupCluster: Operation = {
  operationId: 'createGroupCluster',
  method: 'POST',
  path: '/groups/{groupId}/clusters',
  versions: ['2023-02-01', '2024-08-05', '2024-10-23'],
  deprecated: ['2023-02-01'],
  roles: [...CLUSTER_MANAGERS, 'GROUP_CLUSTER_CREATOR'],
  scope: 'project',
  handle: (call) => {
    const cluster = beginCluster(call, readCluster(call));
    const body = renderCluster(cluster, call.baseUrl, call.version) as { readonly tags: unknown };
    // Recorded: the answer has no tags where none were sent.
    return { status: 201, body: cluster.tags.length > 0 ? body : without(body, 'tags') };
  },
};
