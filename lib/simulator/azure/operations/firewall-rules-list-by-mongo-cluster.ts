import { CLUSTER_VERSIONS } from '../http/api-versions';
import { list, type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { CLUSTER } from './paths';
import { renderChild } from './render-child';

/** The firewall rules of a cluster. */
export const firewallRulesListByMongoCluster: Operation = {
  operationId: 'FirewallRules_ListByMongoCluster',
  method: 'GET',
  path: `${CLUSTER}/firewallRules`,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const cluster = findCluster(call);
    return list(
      [...cluster.firewallRules.values()].map((each) =>
        renderChild(cluster, 'firewallRules', each),
      ),
    );
  },
};
