import { type WirePolicyItem } from '../../../atlas/wire/schedule';

/** How long something is kept. */
type Kept = Pick<WirePolicyItem, 'retentionUnit' | 'retentionValue'>;

const MONTHS_PER_YEAR = 12;

// Written apart from the rules of the package on purpose: a mistake there must not be repeated here.
const DAYS: Readonly<
  Record<WirePolicyItem['retentionUnit'], readonly [least: number, most: number]>
> = {
  days: [1, 1],
  weeks: [7, 7],
  months: [28, 31],
  years: [365, 366],
};

/** Whether one retention is shorter than another on every calendar; units of one kind are compared as such. */
export function isSurelyShorter(item: Kept, than: Kept): boolean {
  const months = (each: Kept): number | undefined =>
    ({ days: undefined, weeks: undefined, months: 1, years: 12 })[each.retentionUnit];
  const [a, b] = [months(item), months(than)];
  if (a !== undefined && b !== undefined) return item.retentionValue * a < than.retentionValue * b;
  return longestDays(item) < shortestDays(than);
}

/** The fewest days an item can be kept. */
export const shortestDays = (item: Kept): number => daysOf(item, 0);

/** The most days an item can be kept. */
export const longestDays = (item: Kept): number => daysOf(item, 1);

// Atlas's own default keeps monthly snapshots 12 months beside yearly ones of 1 year: every 12 months are a year.
function daysOf({ retentionUnit, retentionValue }: Kept, end: 0 | 1): number {
  if (retentionUnit !== 'months') return DAYS[retentionUnit][end] * retentionValue;
  const rest = retentionValue % MONTHS_PER_YEAR;
  return ((retentionValue - rest) / MONTHS_PER_YEAR) * DAYS.years[end] + rest * DAYS.months[end];
}
