import { type WireCompliancePolicy } from '../../../atlas/wire/compliance-policy';
import { type WirePolicyItem } from '../../../atlas/wire/schedule';
import { setPointInTime } from '../restore/oplog';
import { isSurelyShorter, longestDays } from '../schedule/compare-retention';
import { defaultSchedule } from '../schedule/default-schedule';
import { rarityOf } from '../schedule/judge-policy';
import { type SimulatedCluster } from '../state';
import { meets } from './shortfalls';

/** When an item that a policy adds is due: a compliance policy does not say. */
const ADDED_INTERVALS: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 6,
  monthly: 40,
  yearly: 12,
};

interface Moment {
  readonly at: Date;
  readonly newId: (at: Date) => string;
}

/** Brings a cluster up to a compliance policy and leaves what is stricter alone; a paused one waits. */
export function raiseToPolicy(
  cluster: SimulatedCluster,
  policy: WireCompliancePolicy,
  moment: Moment,
): void {
  if (cluster.paused) return;
  const { at, newId } = moment;
  cluster.backupEnabled = true;
  cluster.schedule ??= defaultSchedule(cluster, at, newId);
  const window = policy.pitEnabled ? policy.restoreWindowDays : 0;
  const [live] = cluster.schedule.policies;
  const raised = raisedItems(live?.policyItems ?? [], policy, moment);
  cluster.schedule = {
    ...cluster.schedule,
    policies: [{ id: live?.id ?? newId(at), policyItems: settleOrder(raised, window) }],
    restoreWindowDays: Math.max(cluster.schedule.restoreWindowDays ?? 0, window),
  };
  if (policy.pitEnabled) setPointInTime(cluster, true, at);
}

function raisedItems(
  items: readonly WirePolicyItem[],
  { scheduledPolicyItems }: WireCompliancePolicy,
  { at, newId }: Moment,
): readonly WirePolicyItem[] {
  return scheduledPolicyItems.reduce<readonly WirePolicyItem[]>((raised, floor) => {
    if (raised.some((item) => meets(item, floor))) return raised;
    const { frequencyType, retentionUnit, retentionValue } = floor;
    const present = raised.find((item) => item.frequencyType === frequencyType);
    const frequencyInterval = ADDED_INTERVALS[frequencyType] ?? floor.frequencyInterval;
    if (present === undefined)
      return [
        ...raised,
        { frequencyInterval, frequencyType, id: newId(at), retentionUnit, retentionValue },
      ];
    return raised.map((item) => (item === present ? lift(item, floor) : item));
  }, items);
}

function lift(item: WirePolicyItem, floor: WirePolicyItem): WirePolicyItem {
  const { retentionUnit, retentionValue } = isSurelyShorter(item, floor) ? floor : item;
  const frequencyInterval =
    item.frequencyType === 'hourly'
      ? Math.min(item.frequencyInterval, floor.frequencyInterval)
      : item.frequencyInterval;
  return { ...item, frequencyInterval, retentionUnit, retentionValue };
}

/** Rarer items are kept as long as more frequent ones, and all of them as long as the window. */
function settleOrder(
  items: readonly WirePolicyItem[],
  windowDays: number,
): readonly WirePolicyItem[] {
  const window = { retentionUnit: 'days', retentionValue: windowDays } as const;
  return items.map((item) => {
    const more = items.filter(
      (each) => rarityOf(each) < rarityOf(item) && isSurelyShorter(item, each) && each !== item,
    );
    const [longest] = [...more].sort((a, b) => longestDays(b) - longestDays(a));
    const { retentionUnit, retentionValue } = longest ?? item;
    const settled = { ...item, retentionUnit, retentionValue };
    return longestDays(settled) < windowDays ? { ...settled, ...window } : settled;
  });
}
