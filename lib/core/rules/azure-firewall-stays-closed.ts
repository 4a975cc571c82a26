import { type AzureClusterRule } from './rule';

/** No firewall rule admits the whole internet. */
export const azureFirewallStaysClosed: AzureClusterRule = {
  id: 'azure-firewall-stays-closed',
  about: 'azure-cluster',
  statement: 'No firewall rule admits the whole internet.',
  source: 'https://learn.microsoft.com/azure/documentdb/security',
  severity: 'error',
  check: ({ firewallRules = [] }) =>
    firewallRules
      .filter(({ start, end }) => start === '0.0.0.0' && end === '255.255.255.255')
      .map(({ name }) => ({
        message: `firewall rule ${name} admits every address of the internet`,
        fix: 'admit the addresses that need it, or use a private endpoint',
      })),
};
