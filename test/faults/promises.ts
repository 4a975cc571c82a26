import { type WireCompliancePolicy } from '../../lib/atlas/wire/compliance-policy';
import { type WirePolicyItem, type WireSchedule } from '../../lib/atlas/wire/schedule';

/**
 * What a schedule promises, by name, as numbers that are worth more when they are larger. Written from the wire format
 * alone: an oracle that used the operations' own comparison would share its mistakes.
 */
export function promisesOf(schedule: WireSchedule | undefined): ReadonlyMap<string, number> {
  if (schedule === undefined) return new Map();
  const promises = new Map<string, number>();
  for (const item of byRetention(schedule.policies[0]?.policyItems ?? [])) {
    const { frequencyType: frequency, frequencyInterval } = item;
    const before = [...promises.keys()].filter((name) => name.startsWith(`${frequency} retention`));
    promises.set(
      `${frequency} retention${before.length === 0 ? '' : ` (${before.length + 1})`}`,
      daysOf(item),
    );
    if (frequency === 'hourly') raise(promises, 'hourly frequency', 24 / frequencyInterval);
  }
  if (schedule.restoreWindowDays !== undefined && hasPit(schedule))
    raise(promises, 'window', schedule.restoreWindowDays);
  for (const copy of schedule.copySettings) {
    const name = `copy to ${copy.regionName} of ${copy.zoneId}`;
    raise(promises, name, 1);
    if (copy.shouldCopyOplogs) raise(promises, `${name} with oplog`, 1);
    for (const frequency of copy.frequencies ?? []) raise(promises, `${name} ${frequency}`, 1);
  }
  if (schedule.autoExportEnabled) raise(promises, 'export', 1);
  return promises;
}

// The window is written by us only where it is declared; without items there is nothing it could reach into.
const hasPit = (schedule: WireSchedule): boolean =>
  (schedule.policies[0]?.policyItems.length ?? 0) > 0;

const raise = (promises: Map<string, number>, name: string, value: number): void => {
  promises.set(name, Math.max(promises.get(name) ?? 0, value));
};

/** Longest first: on which day of the week a snapshot is taken promises nothing. */
const byRetention = (items: readonly WirePolicyItem[]): readonly WirePolicyItem[] =>
  [...items].sort((a, b) => daysOf(b) - daysOf(a));

const DAYS = { days: 1, weeks: 7, months: 30.4, years: 365.2 } as const;
const daysOf = ({
  retentionUnit,
  retentionValue,
}: Pick<WirePolicyItem, 'retentionUnit' | 'retentionValue'>): number =>
  DAYS[retentionUnit] * retentionValue;

/** A promise that was lowered or taken back. */
export interface Lowered {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Every promise that is worth less than before. */
export const loweredIn = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly Lowered[] =>
  [...before]
    .filter(([name, value]) => (after.get(name) ?? 0) < value)
    .map(([name, from]) => ({ name, from, to: after.get(name) ?? 0 }));

/** What a compliance policy demands, as numbers that are worth more when they are larger. */
export function demandsOf(policy: WireCompliancePolicy | undefined): ReadonlyMap<string, number> {
  if (policy === undefined) return new Map();
  const demands = new Map<string, number>();
  for (const item of policy.scheduledPolicyItems) raise(demands, item.frequencyType, daysOf(item));
  if (policy.onDemandPolicyItem !== null)
    raise(demands, 'on demand', daysOf(policy.onDemandPolicyItem));
  raise(demands, 'window', policy.restoreWindowDays);
  raise(demands, 'copy protection', Number(policy.copyProtectionEnabled));
  raise(demands, 'encryption', Number(policy.encryptionAtRestEnabled));
  raise(demands, 'point in time', Number(policy.pitEnabled));
  return demands;
}
