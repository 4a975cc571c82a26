import { CLUSTER_VERSIONS } from '../http/api-versions';
import { list, type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { CLUSTER } from './paths';
import { renderChild } from './render-child';

/** The users of a cluster. */
export const usersListByMongoCluster: Operation = {
  operationId: 'Users_ListByMongoCluster',
  method: 'GET',
  path: `${CLUSTER}/users`,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const cluster = findCluster(call);
    return list([...cluster.users.values()].map((each) => renderChild(cluster, 'users', each)));
  },
};
