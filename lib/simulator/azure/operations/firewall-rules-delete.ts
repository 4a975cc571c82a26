import { deleteChild } from '../clusters/put-child';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { keyOf } from '../resource-id';
import { RULE } from './paths';

/** Deletes a firewall rule of a cluster; one that is not there is gone already. */
export const firewallRulesDelete: Operation = {
  operationId: 'FirewallRules_Delete',
  method: 'DELETE',
  path: RULE,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const cluster = findCluster(call);
    const child = cluster.firewallRules.get(keyOf(call.params['firewallRuleName'] ?? ''));
    if (child === undefined) return { status: 204, body: undefined };
    return { status: 202, body: {}, headers: deleteChild(call, cluster, 'firewallRules', child) };
  },
};
