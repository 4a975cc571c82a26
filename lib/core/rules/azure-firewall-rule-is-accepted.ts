import { type AzureFirewallRuleModel } from '../model/azure-cluster-model';
import { AZURE_FIREWALL_RULE_NAME } from '../values/azure-limits';
import { tryParseIpv4, tryParseIpv4Range } from '../values/ipv4';
import { tryKnown } from '../values/known';
import { type AzureClusterRule, type Violation } from './rule';

/** A firewall rule has a name azurerm takes and admits a range of IPv4 addresses that ends where it begins or later. */
export const azureFirewallRuleIsAccepted: AzureClusterRule = {
  id: 'azure-firewall-rule-is-accepted',
  about: 'azure-cluster',
  statement:
    'A firewall rule has a name azurerm takes and admits a range of IPv4 addresses that ends where it begins or later.',
  source:
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mongo_cluster_firewall_rule',
  severity: 'error',
  check: ({ firewallRules = [] }) =>
    firewallRules.flatMap((rule) => [...judgeName(rule), ...judgeRange(rule)]),
};

function judgeName({ name }: AzureFirewallRuleModel): readonly Violation[] {
  if (AZURE_FIREWALL_RULE_NAME.test(name)) return [];
  return [
    {
      message: `firewall rule '${name}' has a name azurerm does not take`,
      fix: 'choose 1 to 80 letters, digits, dots, hyphens and underscores, with a letter or digit in front',
    },
  ];
}

function judgeRange({ name, start, end }: AzureFirewallRuleModel): readonly Violation[] {
  const stated = [tryKnown(start), tryKnown(end)].filter((text) => text !== undefined);
  const noAddresses = stated.filter((text) => tryParseIpv4(text) === undefined);
  if (noAddresses.length > 0)
    return noAddresses.map((text) => ({
      message: `firewall rule ${name} names '${text}', which is no IPv4 address`,
      fix: 'write addresses like 203.0.113.7',
    }));
  const [from = '', to = ''] = stated;
  if (stated.length < 2 || tryParseIpv4Range(from, to) !== undefined) return [];
  return [
    {
      message: `firewall rule ${name} ends at ${to}, before it begins at ${from}`,
      fix: 'swap the two addresses',
    },
  ];
}
