import { DayOfWeek, Month } from '../values/calendar';
import { DAY_OF_MONTH } from '../values/day-of-month';
import { HOURLY_INTERVALS } from '../values/frequency';
import { type PolicyItemData } from '../values/policy-item';
import { SATISFIED, type ScheduleRule, type Violation } from './rule';

/** Each item names an interval, day or month Atlas offers. */
export const policyItemSlotIsOffered: ScheduleRule = {
  id: 'policy-item-slot-is-offered',
  about: 'schedule',
  statement: 'Each item names an interval, day or month Atlas offers.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'fatal',
  check: ({ items }) => {
    const odd = items?.filter((item) => !isOffered(item));
    return odd === undefined || odd.length === 0 ? SATISFIED : odd.map(toViolation);
  },
};

function isOffered(item: PolicyItemData): boolean {
  switch (item.frequency) {
    case 'hourly':
      return HOURLY_INTERVALS.some((hours) => hours === item.every);
    case 'daily':
      return true;
    case 'weekly':
      return Object.values<unknown>(DayOfWeek).includes(item.on);
    case 'monthly':
      return item.on === 'last' || isDayOfMonth(item.on);
    case 'yearly':
      return Object.values<unknown>(Month).includes(item.month);
  }
}

const isDayOfMonth = (day: unknown): boolean =>
  typeof day === 'number' &&
  Number.isInteger(day) &&
  day >= DAY_OF_MONTH.first &&
  day <= DAY_OF_MONTH.last;

const OFFERED: Readonly<Record<PolicyItemData['frequency'], string>> = {
  hourly: `one of ${HOURLY_INTERVALS.join(', ')} hours`,
  daily: 'nothing',
  weekly: 'a day from monday to sunday',
  monthly: `a day from ${DAY_OF_MONTH.first} to ${DAY_OF_MONTH.last}, or last`,
  yearly: 'a month from january to december',
};

function toViolation({ frequency, every, on, month }: PolicyItemData): Violation {
  const got = String(every ?? on ?? month ?? 'none');
  return {
    message: `its ${frequency} item names ${got}, and Atlas offers ${OFFERED[frequency]}`,
    fix: 'choose one of these',
  };
}
