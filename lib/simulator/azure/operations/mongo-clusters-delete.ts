import { deleteCluster } from '../clusters/delete-cluster';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { type Operation } from '../http/call';
import { findGroup, targetOf } from '../http/find';
import { clusterIdOf, keyOf } from '../resource-id';
import { CLUSTER } from './paths';

/** Deletes a cluster; one that is not there is gone already. */
export const mongoClustersDelete: Operation = {
  operationId: 'MongoClusters_Delete',
  method: 'DELETE',
  path: CLUSTER,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    findGroup(call);
    const cluster = call.state.clusters.get(keyOf(clusterIdOf(targetOf(call))));
    if (cluster === undefined) return { status: 204, body: undefined };
    return { status: 202, body: {}, headers: deleteCluster(call, cluster) };
  },
};
