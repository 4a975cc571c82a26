import { type WirePolicyItem } from '../../../atlas/wire/schedule';

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
export function isSurelyShorter(item: WirePolicyItem, than: WirePolicyItem): boolean {
  const months = (each: WirePolicyItem): number | undefined =>
    ({ days: undefined, weeks: undefined, months: 1, years: 12 })[each.retentionUnit];
  const [a, b] = [months(item), months(than)];
  if (a !== undefined && b !== undefined) return item.retentionValue * a < than.retentionValue * b;
  return longestDays(item) < shortestDays(than);
}

/** The fewest days an item can be kept. */
export const shortestDays = ({ retentionUnit, retentionValue }: WirePolicyItem): number =>
  DAYS[retentionUnit][0] * retentionValue;

/** The most days an item can be kept. */
export const longestDays = ({ retentionUnit, retentionValue }: WirePolicyItem): number =>
  DAYS[retentionUnit][1] * retentionValue;
