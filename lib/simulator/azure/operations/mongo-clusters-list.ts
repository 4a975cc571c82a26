import { renderCluster } from '../clusters/render-cluster';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { list, type Operation } from '../http/call';
import { clustersUnder } from '../http/find';
import { SUBSCRIPTION } from './paths';

/** The clusters of a subscription. */
export const mongoClustersList: Operation = {
  operationId: 'MongoClusters_List',
  method: 'GET',
  path: `${SUBSCRIPTION}/providers/Microsoft.DocumentDB/mongoClusters`,
  apiVersions: CLUSTER_VERSIONS,
  handle: ({ state, now, params, apiVersion }) =>
    list(
      clustersUnder(state, `/subscriptions/${params['subscriptionId'] ?? ''}`).map((each) =>
        renderCluster(each, now, apiVersion),
      ),
    ),
};
