import { readRequest } from '../clusters/read-request';
import { renderCluster } from '../clusters/render-cluster';
import { updateCluster } from '../clusters/update-cluster';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { CLUSTER } from './paths';

/** Changes the parts of a cluster that are sent. */
export const mongoClustersUpdate: Operation = {
  operationId: 'MongoClusters_Update',
  method: 'PATCH',
  path: CLUSTER,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const cluster = findCluster(call);
    const headers = updateCluster(call, cluster, readRequest(call.body));
    return { status: 202, body: renderCluster(cluster, call.now, call.apiVersion), headers };
  },
};
