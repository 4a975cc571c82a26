import { type Construct } from 'constructs';
import { type AzureFirewallRuleModel } from '../../core/model/azure-cluster-model';
import { knownValue } from '../known-value';
import { loadAzurerm } from './azurerm';

/** Addresses the firewall admits. */
export interface FirewallRule {
  /** Name of the rule. */
  readonly name: string;
  /** First IPv4 address. */
  readonly startIpAddress: string;
  /** Last IPv4 address. */
  readonly endIpAddress: string;
}

/** Adds a resource for each rule. */
export function addFirewallRules(
  scope: Construct,
  clusterId: string,
  rules: readonly FirewallRule[],
): void {
  if (rules.length === 0) return;
  const { MongoClusterFirewallRule } = loadAzurerm('mongo-cluster-firewall-rule');
  for (const rule of rules)
    new MongoClusterFirewallRule(scope, `Firewall-${rule.name}`, {
      ...rule,
      mongoClusterId: clusterId,
    });
}

/** The rules as the model holds them. */
export const firewallModelOf = (rules: readonly FirewallRule[]): AzureFirewallRuleModel[] =>
  rules.map(({ name, startIpAddress, endIpAddress }) => ({
    name,
    start: knownValue(startIpAddress),
    end: knownValue(endIpAddress),
  }));
