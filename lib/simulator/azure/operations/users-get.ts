import { CLUSTER_VERSIONS } from '../http/api-versions';
import { ok, type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { findChild } from '../http/find-child';
import { USER } from './paths';
import { renderChild } from './render-child';

/** Reads a user of a cluster. */
export const usersGet: Operation = {
  operationId: 'Users_Get',
  method: 'GET',
  path: USER,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const cluster = findCluster(call);
    const child = findChild(cluster, 'users', call.params['userName'] ?? '');
    return ok(renderChild(cluster, 'users', child));
  },
};
