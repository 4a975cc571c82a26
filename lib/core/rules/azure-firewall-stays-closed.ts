import { type AzureFirewallRuleModel } from '../model/azure-cluster-model';
import { AZURE_LIMITS } from '../values/azure-limits';
import { addressesIn, addressesInAll, tryParseIpv4Range, type Ipv4Range } from '../values/ipv4';
import { isUnknown, tryKnown } from '../values/known';
import { leftToThePlan } from './azure-source-of';
import { SATISFIED, type AzureClusterRule, type Violation } from './rule';

const MOST = AZURE_LIMITS.mostFirewallAddresses;
const EVERY_ADDRESS = 2 ** 32;
const FIX = 'admit the addresses that need it, or use a private endpoint';

/** The firewall admits no large part of the internet, be it by one rule or by several. */
export const azureFirewallStaysClosed: AzureClusterRule = {
  id: 'azure-firewall-stays-closed',
  about: 'azure-cluster',
  statement: `Firewall rules admit ${MOST} addresses (a /8) at most, one by one and together.`,
  source: 'https://learn.microsoft.com/azure/documentdb/security',
  severity: 'error',
  check: ({ firewallRules = [] }) => {
    const alone = firewallRules.flatMap(judgeAlone);
    return alone.some(({ verdict }) => verdict !== 'unverified')
      ? alone
      : [...alone, ...judgeTogether(firewallRules)];
  },
};

function judgeAlone(rule: AzureFirewallRuleModel): readonly Violation[] {
  const { name, start, end } = rule;
  if (isUnknown(start) || isUnknown(end)) return leftToThePlan(`what firewall rule ${name} admits`);
  const range = tryParseIpv4Range(start, end);
  const admitted = range === undefined ? 0 : addressesIn(range);
  if (admitted <= MOST) return SATISFIED;
  return [
    {
      message:
        admitted === EVERY_ADDRESS
          ? `firewall rule ${name} admits every address of the internet`
          : `firewall rule ${name} (${start} to ${end}) admits ${admitted} addresses, more than the ${MOST} of a /8`,
      fix: FIX,
    },
  ];
}

function judgeTogether(rules: readonly AzureFirewallRuleModel[]): readonly Violation[] {
  const admitted = addressesInAll(rules.flatMap(rangesOf));
  if (admitted <= MOST) return SATISFIED;
  return [
    {
      message: `its firewall rules admit ${admitted} addresses together, more than the ${MOST} of a /8`,
      fix: FIX,
    },
  ];
}

function rangesOf({ start, end }: AzureFirewallRuleModel): readonly Ipv4Range[] {
  const range = tryParseIpv4Range(tryKnown(start) ?? '', tryKnown(end) ?? '');
  return range === undefined ? [] : [range];
}
