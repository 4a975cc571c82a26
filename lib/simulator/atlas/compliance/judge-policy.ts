import { type WireCompliancePolicyRequest } from '../../../atlas/wire/compliance-policy';
import { Refusal } from '../refusal';
import { longestDays } from '../schedule/compare-retention';
import {
  findLongerThanRarer,
  hasOfferedInterval,
  hasOfferedRetention,
} from '../schedule/judge-policy';

type Policy = Required<WireCompliancePolicyRequest>;

/** Refuses a compliance policy that does not agree with itself. */
export function judgeItself({
  scheduledPolicyItems: items,
  onDemandPolicyItem: onDemand,
  pitEnabled,
  restoreWindowDays,
}: Policy): void {
  for (const item of items) {
    if (item.frequencyType === 'hourly' && !hasOfferedInterval(item))
      refuse(`hourly interval ${item.frequencyInterval}`);
    if (!hasOfferedRetention(item)) refuse(`the ${item.frequencyType} retention is too short`);
  }
  if (onDemand !== null && onDemand.retentionValue < 1)
    refuse('the on-demand retention is too short');
  const pair = findLongerThanRarer(items);
  if (pair !== undefined)
    refuse(
      `${pair.rarer.frequencyType} policy item retention cannot be less than ${pair.frequent.frequencyType}`,
    );
  if (!pitEnabled) return;
  if (restoreWindowDays < 1) refuse('the restore window must be a positive number of days');
  const hourly = items.filter(({ frequencyType }) => frequencyType === 'hourly');
  if (items.length > 0 && hourly.length === 0)
    refuse('Continuous Cloud Backup requires an hourly policy item');
  if (hourly.some((item) => longestDays(item) < restoreWindowDays))
    refuse('hourly policy item retention cannot be less than restore window');
}

export function refuse(problem: string): never {
  throw new Refusal(
    400,
    'BACKUP_COMPLIANCE_POLICY_SETTINGS_INVALID',
    `The backup compliance policy settings are invalid: ${problem}.`,
    [problem],
  );
}
