import { type RetentionAmount } from './retention';

/**
 * How one retention relates to another; months against days depend on which months they are. `not shorter` is equal in
 * the shortest months and longer in all others, `not longer` the reverse.
 */
export type RetentionOrder =
  'shorter' | 'not longer' | 'equal' | 'not shorter' | 'longer' | 'depends on the calendar';

const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;
const DAYS_PER_MONTH = { least: 28, most: 31 } as const;
const DAYS_PER_YEAR = { least: 365, most: 366 } as const;

/**
 * Compares two retentions. Days with weeks and months with years are exact; across the two families
 * the answer counts only if every calendar agrees.
 *
 * Atlas's own default keeps monthly snapshots 12 months beside yearly ones of 1 year, so 12 months equal 1 year.
 */
export function compareRetention(left: RetentionAmount, right: RetentionAmount): RetentionOrder {
  if (isCalendar(left) === isCalendar(right)) return order(exactSize(left), exactSize(right));
  const a = retentionInDays(left);
  const b = retentionInDays(right);
  if (a.most < b.least) return 'shorter';
  if (a.least > b.most) return 'longer';
  if (a.least === b.most) return 'not shorter';
  if (a.most === b.least) return 'not longer';
  return 'depends on the calendar';
}

/** The fewest and the most days a retention can last. */
export function retentionInDays({ amount, unit }: RetentionAmount): {
  least: number;
  most: number;
} {
  switch (unit) {
    case 'days':
      return { least: amount, most: amount };
    case 'weeks':
      return { least: amount * DAYS_PER_WEEK, most: amount * DAYS_PER_WEEK };
    case 'months':
      return monthsInDays(amount);
    case 'years':
      return { least: amount * DAYS_PER_YEAR.least, most: amount * DAYS_PER_YEAR.most };
  }
}

function monthsInDays(amount: number): { least: number; most: number } {
  const years = Math.floor(amount / MONTHS_PER_YEAR);
  const rest = amount % MONTHS_PER_YEAR;
  return {
    least: years * DAYS_PER_YEAR.least + rest * DAYS_PER_MONTH.least,
    most: years * DAYS_PER_YEAR.most + rest * DAYS_PER_MONTH.most,
  };
}

const isCalendar = ({ unit }: RetentionAmount): boolean => unit === 'months' || unit === 'years';

function exactSize({ amount, unit }: RetentionAmount): number {
  if (unit === 'weeks') return amount * DAYS_PER_WEEK;
  return unit === 'years' ? amount * MONTHS_PER_YEAR : amount;
}

function order(a: number, b: number): RetentionOrder {
  if (a === b) return 'equal';
  return a < b ? 'shorter' : 'longer';
}
