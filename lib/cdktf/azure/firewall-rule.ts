import { Fn, Op, type IResolvable, type Precondition } from 'cdktf';
import { type Construct } from 'constructs';
import { type AzureFirewallRuleModel } from '../../core/model/azure-cluster-model';
import { AZURE_LIMITS } from '../../core/values/azure-limits';
import { requireLiteral } from '../../core/values/encoded';
import { IPV4 } from '../../core/values/ipv4';
import { isKnownAtSynth, knownValue } from '../known-value';
import { loadAzurerm } from './azurerm';
import { requireOnceEach } from './once-each';
import { providerOf, type ProviderChoice } from './provider-of';

/** Addresses the firewall admits. */
export interface FirewallRule {
  /** Name of the rule, written out; no two rules of a cluster have the same. */
  readonly name: string;
  /** First IPv4 address. */
  readonly startIpAddress: string;
  /** Last IPv4 address. */
  readonly endIpAddress: string;
}

/** What is admitted to a cluster, and by which provider. */
export interface Admitted extends ProviderChoice {
  readonly firewallRules?: readonly FirewallRule[] | undefined;
}

/**
 * Adds a resource for each rule.
 * @throws {ProtectionError} value-known-only-at-deploy, name-used-twice
 */
export function addFirewallRules(
  scope: Construct,
  clusterId: string,
  { firewallRules: rules = [], ...choice }: Admitted,
): void {
  if (rules.length === 0) return;
  const names = rules.map(({ name }) => name);
  for (const name of names) requireLiteral('firewallRules[].name', name);
  requireOnceEach('firewallRules', names);
  const { MongoClusterFirewallRule } = loadAzurerm('mongo-cluster-firewall-rule');
  for (const rule of rules) {
    const precondition = rangeConditions(rule);
    new MongoClusterFirewallRule(scope, `Firewall-${rule.name}`, {
      ...rule,
      ...providerOf(choice),
      mongoClusterId: clusterId,
      ...(precondition.length > 0 && { lifecycle: { precondition } }),
    });
  }
}

/** What the rules could not judge at synth, with the same bound. */
function rangeConditions({
  name,
  startIpAddress: start,
  endIpAddress: end,
}: FirewallRule): Precondition[] {
  if (isKnownAtSynth(start) && isKnownAtSynth(end)) return [];
  const most = AZURE_LIMITS.mostFirewallAddresses;
  const width = Op.sub(asNumber(end), asNumber(start));
  const isAddress = (text: string): IResolvable => Fn.can(Fn.regex(IPV4, text));
  return [
    {
      condition: Op.and(isAddress(start), isAddress(end)),
      errorMessage: `firewall rule ${name} must admit IPv4 addresses; write addresses like 203.0.113.7`,
    },
    {
      // Not `>= 0`: CDKTF renders a comparison with zero as one with nothing.
      condition: Fn.try([Op.and(Op.gt(width, -1), Op.lt(width, most)), false]) as IResolvable,
      errorMessage: `firewall rule ${name} must end where it begins or later, and admit ${most} addresses (a /8) at most; admit the addresses that need it, or use a private endpoint`,
    },
  ];
}

const VALUES_OF_A_BYTE = 256;

/** An address as a number Terraform reckons with. */
function asNumber(address: string): number | IResolvable {
  const byte = (index: number): string => Fn.element(Fn.split('.', address), index) as string;
  return [1, 2, 3].reduce<number | IResolvable>(
    (number, index) => Op.add(Op.mul(number, VALUES_OF_A_BYTE), Fn.tonumber(byte(index))),
    Fn.tonumber(byte(0)),
  );
}

/** The rules as the model holds them. */
export const firewallModelOf = (rules: readonly FirewallRule[]): AzureFirewallRuleModel[] =>
  rules.map(({ name, startIpAddress, endIpAddress }) => ({
    name,
    start: knownValue(startIpAddress),
    end: knownValue(endIpAddress),
  }));
