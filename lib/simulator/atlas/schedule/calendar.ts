import { type WirePolicyItem } from '../../../atlas/wire/schedule';

const DAY_MILLIS = 86_400_000;

/** Adds a retention to a moment: days and weeks exactly, months and years by the calendar. */
export function addRetention(
  at: Date,
  { retentionUnit, retentionValue }: Pick<WirePolicyItem, 'retentionUnit' | 'retentionValue'>,
): Date {
  switch (retentionUnit) {
    case 'days':
      return new Date(at.getTime() + retentionValue * DAY_MILLIS);
    case 'weeks':
      return new Date(at.getTime() + retentionValue * 7 * DAY_MILLIS);
    case 'months':
      return addMonths(at, retentionValue);
    case 'years':
      return addMonths(at, retentionValue * 12);
  }
}

/** The same day so many months later, or the last of that month where there is no such day. */
function addMonths(at: Date, months: number): Date {
  const target = new Date(at);
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() + months);
  const day = Math.min(at.getUTCDate(), daysInMonth(target.getUTCFullYear(), target.getUTCMonth()));
  target.setUTCDate(day);
  return target;
}

/** Days of a month; months count from 0. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
