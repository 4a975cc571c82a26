import { type RetentionAmount } from './retention';

/** When something taken at a moment and kept so long ends; months and years by the calendar in UTC, cut at a month's end. */
export function retentionEnd(takenAt: Date, { amount, unit }: RetentionAmount): Date {
  const end = new Date(takenAt);
  if (unit === 'days') end.setUTCDate(end.getUTCDate() + amount);
  else if (unit === 'weeks') end.setUTCDate(end.getUTCDate() + amount * 7);
  else addMonths(end, unit === 'months' ? amount : amount * 12);
  return end;
}

function addMonths(date: Date, months: number): void {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(Math.min(day, daysInMonth(date)));
}

const daysInMonth = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
