import { tryKnown } from '../values/known';
import { SATISFIED, type AzureClusterRule } from './rule';

/** Firewall rules belong to a cluster whose public endpoint answers. */
export const azureFirewallRulesHaveAnEndpoint: AzureClusterRule = {
  id: 'azure-firewall-rules-have-an-endpoint',
  about: 'azure-cluster',
  statement: 'Firewall rules belong to a cluster whose public endpoint answers.',
  source: 'https://learn.microsoft.com/azure/documentdb/security',
  severity: 'error',
  check: ({ firewallRules = [], publicNetworkAccess }) =>
    firewallRules.length === 0 || tryKnown(publicNetworkAccess) !== false
      ? SATISFIED
      : [
          {
            message: `it has ${firewallRules.length} firewall rules and public network access off`,
            fix: 'set publicNetworkAccess to true, or remove the rules',
          },
        ],
};
