import { type ClusterFacts, type ScheduleModel } from '../model/protection-model';
import { FREQUENCIES } from '../values/frequency';
import { tryKnown } from '../values/known';
import { type PolicyItemData } from '../values/policy-item';
import { compareRetention, retentionInDays } from '../values/retention-order';
import { isBelowMinimum, MINIMUM_RETENTION } from './minimum-retention';

/** Why an item must be kept longer than it is. */
export type Floor = 'minimum' | 'more frequent item' | 'restore window';

/**
 * The reason that asks most of an item which is kept too short. Only the rule it belongs to speaks: who follows its fix
 * has mended the others too, and one mistake told four times reads like four.
 */
export function strictestFloor(
  item: PolicyItemData,
  { items = [], restoreWindowDays }: ScheduleModel,
  { pointInTimeRestore }: ClusterFacts,
): Floor | undefined {
  const window = pointInTimeRestore === true ? (tryKnown(restoreWindowDays) ?? 0) : 0;
  const floors: readonly (readonly [Floor, number])[] = [
    ['minimum', isBelowMinimum(item) ? MINIMUM_RETENTION[item.frequency].days : 0],
    ['more frequent item', Math.max(0, ...longerAndMoreFrequent(item, items).map(mostDays))],
    ['restore window', mostDays(item) < window ? window : 0],
  ];
  const [first, ...others] = floors.filter(([, days]) => days > 0);
  return others.reduce((most, floor) => (floor[1] > (most?.[1] ?? 0) ? floor : most), first)?.[0];
}

const mostDays = ({ keep }: PolicyItemData): number => retentionInDays(keep).most;

const longerAndMoreFrequent = (
  item: PolicyItemData,
  items: readonly PolicyItemData[],
): readonly PolicyItemData[] =>
  items.filter(
    ({ frequency, keep }) =>
      FREQUENCIES.indexOf(frequency) < FREQUENCIES.indexOf(item.frequency) &&
      compareRetention(item.keep, keep) === 'shorter',
  );
