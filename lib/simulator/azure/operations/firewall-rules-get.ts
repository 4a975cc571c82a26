import { CLUSTER_VERSIONS } from '../http/api-versions';
import { ok, type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { findChild } from '../http/find-child';
import { RULE } from './paths';
import { renderChild } from './render-child';

/** Reads a firewall rule of a cluster. */
export const firewallRulesGet: Operation = {
  operationId: 'FirewallRules_Get',
  method: 'GET',
  path: RULE,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const cluster = findCluster(call);
    const child = findChild(cluster, 'firewallRules', call.params['firewallRuleName'] ?? '');
    return ok(renderChild(cluster, 'firewallRules', child));
  },
};
