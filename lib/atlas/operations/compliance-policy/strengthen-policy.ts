import { FREQUENCIES } from '../../../core/values/frequency';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { type RetentionAmount } from '../../../core/values/retention';
import {
  compareRetention,
  retentionInDays,
  type RetentionOrder,
} from '../../../core/values/retention-order';
import { type WireCompliancePolicy } from '../../wire/compliance-policy';
import { fromWireItem } from '../../wire/policy-item';
import { type WirePolicyItem } from '../../wire/schedule';
import { type CompliancePolicySettings } from './compliance-request';

/** A live policy in the words of declared settings. */
export function settingsOf(
  policy: WireCompliancePolicy,
): Required<Omit<CompliancePolicySettings, 'onDemandMinimum' | 'restoreWindowDays'>> &
  Pick<CompliancePolicySettings, 'onDemandMinimum' | 'restoreWindowDays'> {
  const { onDemandPolicyItem, restoreWindowDays } = policy;
  return {
    authorizedUser: {
      email: policy.authorizedEmail,
      firstName: policy.authorizedUserFirstName,
      lastName: policy.authorizedUserLastName,
    },
    minimum: policy.scheduledPolicyItems.map(fromMinimum),
    copyProtection: policy.copyProtectionEnabled,
    encryptionAtRest: policy.encryptionAtRestEnabled,
    pointInTimeRestore: policy.pitEnabled,
    ...(onDemandPolicyItem !== null && {
      onDemandMinimum: {
        amount: onDemandPolicyItem.retentionValue,
        unit: onDemandPolicyItem.retentionUnit,
      },
    }),
    ...(restoreWindowDays > 0 && { restoreWindowDays }),
  };
}

/** The declared policy raised to the live one wherever that is stronger: a compliance policy is never lowered. */
export function strengthenPolicy(
  declared: CompliancePolicySettings,
  live: CompliancePolicySettings | undefined,
): CompliancePolicySettings {
  if (live === undefined) return declared;
  const onDemandMinimum = longer(declared.onDemandMinimum, live.onDemandMinimum);
  const restoreWindowDays = larger(declared.restoreWindowDays, live.restoreWindowDays);
  return {
    authorizedUser: declared.authorizedUser,
    minimum: mergeItems(declared.minimum, live.minimum),
    copyProtection: declared.copyProtection === true || live.copyProtection === true,
    encryptionAtRest: declared.encryptionAtRest === true || live.encryptionAtRest === true,
    pointInTimeRestore: declared.pointInTimeRestore === true || live.pointInTimeRestore === true,
    ...(onDemandMinimum !== undefined && { onDemandMinimum }),
    ...(restoreWindowDays !== undefined && { restoreWindowDays }),
  };
}

/** Atlas ignores the interval of every item but an hourly one, and takes 0 for it. */
const fromMinimum = (item: WirePolicyItem): PolicyItemData =>
  fromWireItem(item.frequencyInterval === 0 ? { ...item, frequencyInterval: 1 } : item);

/** Within a frequency the longest go with the longest, since on which day they fall is ignored. */
function mergeItems(
  declared: readonly PolicyItemData[],
  live: readonly PolicyItemData[],
): readonly PolicyItemData[] {
  return FREQUENCIES.flatMap((frequency) => {
    const wanted = longestFirst(declared, frequency);
    const held = longestFirst(live, frequency);
    const longest = wanted.length >= held.length ? wanted : held;
    return longest.flatMap((_item, index) => stronger(wanted[index], held[index]));
  });
}

const longestFirst = (
  items: readonly PolicyItemData[],
  frequency: PolicyItemData['frequency'],
): readonly PolicyItemData[] =>
  items
    .filter((item) => item.frequency === frequency)
    .sort((a, b) => retentionInDays(b.keep).most - retentionInDays(a.keep).most);

function stronger(
  declared: PolicyItemData | undefined,
  live: PolicyItemData | undefined,
): readonly PolicyItemData[] {
  if (declared === undefined || live === undefined)
    return [declared, live].filter((item) => item !== undefined);
  return [strongerItem(declared, live)];
}

function strongerItem(declared: PolicyItemData, live: PolicyItemData): PolicyItemData {
  const keep = longer(declared.keep, live.keep) ?? declared.keep;
  if (declared.every === undefined || live.every === undefined) return { ...declared, keep };
  return { ...declared, keep, every: Math.min(declared.every, live.every) };
}

const NOT_SHORTER: readonly RetentionOrder[] = ['longer', 'equal', 'not shorter'];

function longer(
  left: RetentionAmount | undefined,
  right: RetentionAmount | undefined,
): RetentionAmount | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return NOT_SHORTER.includes(compareRetention(left, right)) ? left : right;
}

const larger = (left: number | undefined, right: number | undefined): number | undefined =>
  left === undefined || right === undefined ? (left ?? right) : Math.max(left, right);
