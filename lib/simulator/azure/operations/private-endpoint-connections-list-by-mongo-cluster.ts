import { CLUSTER_VERSIONS } from '../http/api-versions';
import { list, type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { CLUSTER } from './paths';

/** The private endpoints connected to a cluster: none, since endpoints are only echoed here. */
export const privateEndpointConnectionsListByMongoCluster: Operation = {
  operationId: 'PrivateEndpointConnections_ListByMongoCluster',
  method: 'GET',
  path: `${CLUSTER}/privateEndpointConnections`,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    findCluster(call);
    return list([]);
  },
};
