import { type RetentionAmount } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { DAY_MILLIS, type Range } from './duration';

const MONTHS_PER_YEAR = 12;

/** The longest retention a forecast follows, in days; what is kept longer counts as kept so long. */
export const LONGEST_FOLLOWED_DAYS = 36_525;

/**
 * The moment a snapshot taken at `at` expires. Days and weeks are exact. Months and years go by the calendar; where
 * the later month has no such day, Atlas does not say whether it is the last day of it or the first after it.
 */
export function expiryOf(keep: RetentionAmount): (at: number) => Range {
  const { least, most } = retentionInDays(keep);
  if (most > LONGEST_FOLLOWED_DAYS) return after(LONGEST_FOLLOWED_DAYS);
  if (keep.unit === 'days' || keep.unit === 'weeks') return after(least);
  const months = keep.unit === 'years' ? keep.amount * MONTHS_PER_YEAR : keep.amount;
  return (at) => monthsLater(at, months);
}

const after =
  (days: number): ((at: number) => Range) =>
  (at) => {
    const expiry = at + days * DAY_MILLIS;
    return { least: expiry, most: expiry };
  };

function monthsLater(at: number, months: number): Range {
  const taken = new Date(at);
  const year = taken.getUTCFullYear();
  const month = taken.getUTCMonth() + months;
  const timeOfDay = at - Date.UTC(year, taken.getUTCMonth(), taken.getUTCDate());
  const sameDay = Date.UTC(year, month, taken.getUTCDate());
  const lastDay = Date.UTC(year, month + 1, 0);
  if (sameDay <= lastDay) return { least: sameDay + timeOfDay, most: sameDay + timeOfDay };
  return { least: lastDay + timeOfDay, most: sameDay + timeOfDay };
}
