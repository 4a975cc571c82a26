import { type ClusterModel, type ScheduleModel } from '../model/protection-model';
import { Capability } from '../values/capability';
import { tierSupports, tryFamilyOf } from '../values/cluster-tier';
import { tryKnown } from '../values/known';
import { type PolicyItemData } from '../values/policy-item';
import { whySlotIsUnreadable } from './slots';
import { follow, type Told } from './told';

// https://www.mongodb.com/docs/atlas/backup/cloud-backup/flex-cluster-backup/
const FLEX_ITEMS: readonly PolicyItemData[] = [
  { frequency: 'daily', keep: { amount: 8, unit: 'days' } },
];
const NONE: readonly PolicyItemData[] = [];

/** The schedule a cluster declares, if it declares exactly one. */
export function scheduleOf({ schedules }: ClusterModel): Told<ScheduleModel> {
  const [schedule, ...others] = schedules;
  if (schedule === undefined) return { cannotTell: 'no schedule is declared; the live one stays' };
  if (others.length === 0) return schedule;
  return { cannotTell: `${schedules.length} schedules are declared, and which one holds is open` };
}

/** What is taken and how long it is kept; none where the cluster has no backups. */
export function itemsOf(
  { facts }: ClusterModel,
  schedule: Told<ScheduleModel>,
): Told<readonly PolicyItemData[]> {
  const family = tryFamilyOf(tryKnown(facts.tier) ?? '');
  if (family === 'flex') return FLEX_ITEMS;
  if (family !== undefined && !tierSupports(family, Capability.SNAPSHOTS)) return NONE;
  if (facts.backupEnabled === false) return NONE;
  return follow(schedule, ({ items }) =>
    items === undefined
      ? { cannotTell: 'policy items are not declared; the live ones stay' }
      : readable(items),
  );
}

/** The reference time in milliseconds after midnight UTC. */
export function referenceMillisOf(
  { facts }: ClusterModel,
  schedule: Told<ScheduleModel>,
): Told<number> {
  if (tryKnown(facts.tier) === 'FLEX')
    return { cannotTell: 'Flex snapshots are taken at the time of day the cluster was created' };
  return follow(schedule, ({ referenceTime }) =>
    referenceTime === undefined
      ? { cannotTell: 'the reference time is not declared; the live one stays' }
      : Date.UTC(1970, 0, 1, referenceTime.hour, referenceTime.minute),
  );
}

function readable(items: readonly PolicyItemData[]): Told<readonly PolicyItemData[]> {
  for (const item of items) {
    const why = whySlotIsUnreadable(item);
    if (why !== undefined) return { cannotTell: why };
  }
  return items;
}

/** What a forecast takes for granted because the app does not state it. */
export function assumptionsOf({ facts }: ClusterModel): readonly string[] {
  if (facts.backupEnabled === true || tryKnown(facts.tier) === 'FLEX') return [];
  return facts.backupEnabled === false ? [] : ['that Cloud Backup is on'];
}
