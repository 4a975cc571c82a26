import { replicasOf } from '../clusters/judge-replica';
import { renderCluster } from '../clusters/render-cluster';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { list, type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { CLUSTER } from './paths';

/** The replicas of a cluster. */
export const replicasListByParent: Operation = {
  operationId: 'Replicas_ListByParent',
  method: 'GET',
  path: `${CLUSTER}/replicas`,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) =>
    list(
      replicasOf(call.state, findCluster(call)).map((each) =>
        renderCluster(each, call.now, call.apiVersion),
      ),
    ),
};
