import { deleteChild } from '../clusters/put-child';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { keyOf } from '../resource-id';
import { USER } from './paths';

/** Deletes a user of a cluster; one that is not there is gone already. */
export const usersDelete: Operation = {
  operationId: 'Users_Delete',
  method: 'DELETE',
  path: USER,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const cluster = findCluster(call);
    const child = cluster.users.get(keyOf(call.params['userName'] ?? ''));
    if (child === undefined) return { status: 204, body: undefined };
    return { status: 202, body: {}, headers: deleteChild(call, cluster, 'users', child) };
  },
};
