import { DayOfWeek, Month } from '../values/calendar';
import { DAY_OF_MONTH } from '../values/day-of-month';
import { HOURLY_INTERVALS } from '../values/frequency';
import { type PolicyItemData } from '../values/policy-item';
import { DAY_MILLIS, HOUR_MILLIS } from './duration';

const WEEK_MILLIS = 7 * DAY_MILLIS;
// 1 January 1970 was a Thursday, so the first Monday after it is day 4.
const FIRST_MONDAY = 4;
const WEEKDAYS: readonly unknown[] = Object.values(DayOfWeek);
const MONTHS: readonly unknown[] = Object.values(Month);

/**
 * Moments an item takes a snapshot, after `from` up to and including `to`, in order; hourly ones stand on a grid
 * through the reference time, the others at it. All moments are milliseconds since 1970.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/
 */
export function slotsOf(
  item: PolicyItemData,
  referenceMillis: number,
  from: number,
  to: number,
): number[] {
  switch (item.frequency) {
    case 'hourly':
      return every((item.every ?? 0) * HOUR_MILLIS, referenceMillis, from, to);
    case 'daily':
      return every(DAY_MILLIS, referenceMillis, from, to);
    case 'weekly':
      return every(WEEK_MILLIS, mondayBased(item) * DAY_MILLIS + referenceMillis, from, to);
    case 'monthly':
      return ofMonths(from, to, (year, month) =>
        item.on === 'last'
          ? Date.UTC(year, month + 1, 0) + referenceMillis
          : Date.UTC(year, month, Number(item.on)) + referenceMillis,
      );
    case 'yearly': {
      const wanted = MONTHS.indexOf(item.month);
      return ofMonths(from, to, (year, month) =>
        month === wanted ? Date.UTC(year, month, 1) + referenceMillis : undefined,
      );
    }
  }
}

/** Why the moments of an item cannot be told: its slot is not one Atlas offers; undefined when it is. */
export function whySlotIsUnreadable(item: PolicyItemData): string | undefined {
  switch (item.frequency) {
    case 'hourly':
      return HOURLY_INTERVALS.some((hours) => hours === item.every)
        ? undefined
        : 'an hourly item has an interval Atlas does not offer';
    case 'daily':
      return undefined;
    case 'weekly':
      return WEEKDAYS.includes(item.on) ? undefined : 'a weekly item names no day of the week';
    case 'monthly':
      return isDayOfMonth(item.on) ? undefined : 'a monthly item names no day every month has';
    case 'yearly':
      return MONTHS.includes(item.month) ? undefined : 'a yearly item names no month';
  }
}

const isDayOfMonth = (on: unknown): boolean =>
  on === 'last' ||
  (Number.isInteger(on) && Number(on) >= DAY_OF_MONTH.first && Number(on) <= DAY_OF_MONTH.last);

const mondayBased = ({ on }: PolicyItemData): number => FIRST_MONDAY + WEEKDAYS.indexOf(on);

function every(step: number, phase: number, from: number, to: number): number[] {
  const slots: number[] = [];
  const first = phase + (Math.floor((from - phase) / step) + 1) * step;
  for (let at = first; at <= to; at += step) slots.push(at);
  return slots;
}

function ofMonths(
  from: number,
  to: number,
  slotIn: (year: number, month: number) => number | undefined,
): number[] {
  const slots: number[] = [];
  const start = new Date(from);
  const year = start.getUTCFullYear();
  // The reference time can push the last slot of a month past midnight, never past a month.
  for (let month = start.getUTCMonth() - 1; Date.UTC(year, month, 1) <= to; month++) {
    const first = new Date(Date.UTC(year, month, 1));
    const at = slotIn(first.getUTCFullYear(), first.getUTCMonth());
    if (at !== undefined && at > from && at <= to) slots.push(at);
  }
  return slots;
}
