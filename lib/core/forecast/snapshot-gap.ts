import { DayOfWeek, Month } from '../values/calendar';
import { type PolicyItemData } from '../values/policy-item';
import { DAY_MILLIS, HOUR_MILLIS } from './duration';

const DAYS_OF_WEEK: readonly unknown[] = Object.values(DayOfWeek);
const MONTHS: readonly unknown[] = Object.values(Month);
const DAYS_PER_WEEK = 7;
const LONGEST_MONTH = 31;
// A leap year: the longest any gap across February can be.
const FIRST_DAYS_OF_MONTHS = [1, 32, 61, 92, 122, 153, 183, 214, 245, 275, 306, 336] as const;
const LONGEST_YEAR = 366;

/** The widest gap in milliseconds between snapshots of some items, at worst; undefined without items. */
export function widestGapOf(items: readonly PolicyItemData[]): number | undefined {
  const gaps = [
    smallest(of(items, 'hourly').map(({ every = 0 }) => every * HOUR_MILLIS)),
    of(items, 'daily').length > 0 ? DAY_MILLIS : undefined,
    widestOnCycle(
      of(items, 'weekly').map(({ on }) => DAYS_OF_WEEK.indexOf(on)),
      DAYS_PER_WEEK,
    ),
    widestOnCycle(
      of(items, 'monthly').map(({ on }) => (on === 'last' ? LONGEST_MONTH : Number(on))),
      LONGEST_MONTH,
    ),
    widestOnCycle(
      of(items, 'yearly').map(({ month }) => FIRST_DAYS_OF_MONTHS[MONTHS.indexOf(month)] ?? 0),
      LONGEST_YEAR,
    ),
  ];
  return smallest(gaps.filter((gap) => gap !== undefined));
}

const of = (
  items: readonly PolicyItemData[],
  frequency: PolicyItemData['frequency'],
): readonly PolicyItemData[] => items.filter((item) => item.frequency === frequency);

const smallest = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : Math.min(...values);

/** The widest gap in milliseconds between days that come back every `length` days. */
function widestOnCycle(days: readonly number[], length: number): number | undefined {
  const inOrder = [...days].sort((a, b) => a - b);
  const [first] = inOrder;
  if (first === undefined) return undefined;
  let widest = 0;
  inOrder.forEach((day, index) => {
    widest = Math.max(widest, (inOrder[index + 1] ?? first + length) - day);
  });
  return widest * DAY_MILLIS;
}
