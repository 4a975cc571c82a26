import { createCluster } from '../clusters/create-cluster';
import { readRequest } from '../clusters/read-request';
import { renderCluster } from '../clusters/render-cluster';
import { updateCluster } from '../clusters/update-cluster';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { type Operation } from '../http/call';
import { findGroup, targetOf } from '../http/find';
import { clusterIdOf, keyOf } from '../resource-id';
import { CLUSTER } from './paths';

/** Makes a cluster, in whichever mode, or changes one that is there. */
export const mongoClustersCreateOrUpdate: Operation = {
  operationId: 'MongoClusters_CreateOrUpdate',
  method: 'PUT',
  path: CLUSTER,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    findGroup(call);
    const target = targetOf(call);
    const request = readRequest(call.body);
    const present = call.state.clusters.get(keyOf(clusterIdOf(target)));
    if (present !== undefined) {
      const headers = updateCluster(call, present, request);
      return { status: 200, body: renderCluster(present, call.now, call.apiVersion), headers };
    }
    const { cluster, headers } = createCluster(call, target, request);
    return { status: 201, body: renderCluster(cluster, call.now, call.apiVersion), headers };
  },
};
