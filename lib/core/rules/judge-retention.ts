import { type FrequencyName } from '../values/frequency';
import { describeSlot, type PolicyItemData } from '../values/policy-item';
import { describeRetention, RetentionUnit, SHORTEST_RETENTION } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { type Violation } from './rule';

/** The fewest days an item may last in its longest month or year; 1 month passes for 31 days, 4 weeks do not. */
const MINIMUM: Readonly<Record<FrequencyName, { readonly days: number; readonly words: string }>> =
  {
    hourly: { days: 1, words: '1 day' },
    daily: { days: 1, words: '1 day' },
    weekly: { days: 7, words: '7 days' },
    monthly: { days: 31, words: '31 days, 5 weeks or 1 month' },
    yearly: { days: 365, words: '1 year' },
  };

const UNITS: ReadonlySet<string> = new Set(Object.values(RetentionUnit));

/** The items that are kept for less than the least Atlas takes for their frequency. */
export function tooShort(items: readonly PolicyItemData[]): readonly Violation[] {
  return items.filter(isShort).map((item) => ({
    message: `${describeSlot(item)} are kept ${describeRetention(item.keep)}, and Atlas keeps them ${MINIMUM[item.frequency].words} at least`,
    fix: `keep ${item.frequency} snapshots for ${MINIMUM[item.frequency].words} or more`,
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

const isShort = ({ frequency, keep }: PolicyItemData): boolean =>
  keep.amount >= 1 && retentionInDays(keep).most < MINIMUM[frequency].days;
