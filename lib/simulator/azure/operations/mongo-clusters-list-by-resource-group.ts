import { renderCluster } from '../clusters/render-cluster';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { list, type Operation } from '../http/call';
import { clustersUnder, findGroup } from '../http/find';
import { CLUSTERS } from './paths';

/** The clusters of a resource group. */
export const mongoClustersListByResourceGroup: Operation = {
  operationId: 'MongoClusters_ListByResourceGroup',
  method: 'GET',
  path: CLUSTERS,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) =>
    list(
      clustersUnder(call.state, findGroup(call).id).map((each) =>
        renderCluster(each, call.now, call.apiVersion),
      ),
    ),
};
