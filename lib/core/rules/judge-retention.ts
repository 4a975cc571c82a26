import { describeSlot, type PolicyItemData } from '../values/policy-item';
import { describeRetention, RetentionUnit, SHORTEST_RETENTION } from '../values/retention';
import { isBelowMinimum, MINIMUM_RETENTION } from './minimum-retention';
import { SATISFIED, type Violation } from './rule';

const UNITS: ReadonlySet<string> = new Set(Object.values(RetentionUnit));

/** The items that are kept for less than the least Atlas takes for their frequency. */
export function tooShort(
  items: readonly PolicyItemData[],
  isTold: (item: PolicyItemData) => boolean = () => true,
): readonly Violation[] {
  const short = items.filter(isBelowMinimum);
  if (short.length === 0) return SATISFIED;
  return short.filter(isTold).map((item) => ({
    message: `${describeSlot(item)} are kept ${describeRetention(item.keep)}, and Atlas keeps them ${MINIMUM_RETENTION[item.frequency].words} at least`,
    fix: `keep ${item.frequency} snapshots for ${MINIMUM_RETENTION[item.frequency].words} or more`,
  }));
}

/** The items whose retention is no whole number of a unit Atlas has. */
export function notWhole(items: readonly PolicyItemData[]): readonly Violation[] {
  return items
    .filter(({ keep }) => !isWhole(keep))
    .map((item) => ({
      message: `${describeSlot(item)} are kept ${item.keep.amount} ${item.keep.unit}, which is no whole number of days, weeks, months or years`,
      fix: `keep them for ${SHORTEST_RETENTION} or more of one of these`,
    }));
}

/** Whether a retention is a whole number, 1 or more, of a unit Atlas has. */
export function isWhole({ amount, unit }: PolicyItemData['keep']): boolean {
  return Number.isInteger(amount) && amount >= SHORTEST_RETENTION && UNITS.has(unit);
}
