import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { alphabetical } from './render-fields';

/** The online archives of a cluster; they come from doors only. */
export const listGroupClusterOnlineArchives: Operation = {
  operationId: 'listGroupClusterOnlineArchives',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/onlineArchives',
  versions: ['2023-01-01'],
  scope: 'cluster',
  handle: (call) => {
    const { project, cluster } = call;
    const path = `/api/atlas/v2/groups/${project.id}/clusters/${cluster.name}/onlineArchives`;
    return ok(pageOf(call, path, cluster.onlineArchives.map(alphabetical)));
  },
};
