import { renderCluster } from '../clusters/render-cluster';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { ok, type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { CLUSTER } from './paths';

/** Reads a cluster. */
export const mongoClustersGet: Operation = {
  operationId: 'MongoClusters_Get',
  method: 'GET',
  path: CLUSTER,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => ok(renderCluster(findCluster(call), call.now, call.apiVersion)),
};
