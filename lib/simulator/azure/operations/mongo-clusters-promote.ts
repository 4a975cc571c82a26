import { promote } from '../clusters/promote';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { CLUSTER } from './paths';

/** Makes a replica the primary. */
export const mongoClustersPromote: Operation = {
  operationId: 'MongoClusters_Promote',
  method: 'POST',
  path: `${CLUSTER}/promote`,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => ({ status: 202, body: undefined, headers: promote(call, findCluster(call)) }),
};
