import { type AzureClusterRule } from './rule';

/** No firewall rule admits the services of every Azure customer. */
export const azureFirewallAdmitsKnownServices: AzureClusterRule = {
  id: 'azure-firewall-admits-known-services',
  about: 'azure-cluster',
  statement: 'No firewall rule admits the services of every Azure customer.',
  source: 'https://learn.microsoft.com/azure/documentdb/security',
  severity: 'warning',
  check: ({ firewallRules = [] }) =>
    firewallRules
      .filter(({ start, end }) => start === '0.0.0.0' && end === '0.0.0.0')
      .map(({ name }) => ({
        message: `firewall rule ${name} (0.0.0.0 to 0.0.0.0) admits services of every Azure customer`,
        fix: 'admit the addresses that need it, or use a private endpoint',
      })),
};
