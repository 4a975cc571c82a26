import { type WirePolicyItem, type WireSchedule } from '../../../atlas/wire/schedule';
import { addRetention, daysInMonth } from './calendar';

const HOUR_MILLIS = 3_600_000;
const DAY_MILLIS = 24 * HOUR_MILLIS;
const LAST_DAY_OF_MONTH = 40;
const RARITY = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'];

/** A moment at which the schedule takes one snapshot, and the items it is for, the rarest first and then the longest kept. */
export interface Firing {
  readonly at: Date;
  readonly items: readonly WirePolicyItem[];
}

/** Every firing after `from` up to and including `to`, in order. */
export function firingsBetween(schedule: WireSchedule, from: Date, to: Date): readonly Firing[] {
  const items = schedule.policies[0]?.policyItems ?? [];
  if (items.length === 0) return [];
  const found: Firing[] = [];
  for (let anchor = anchorBefore(schedule, from); anchor <= to.getTime(); anchor += DAY_MILLIS) {
    found.push(...firingsOfDay(items, anchor).filter(({ at }) => at > from && at <= to));
  }
  return found;
}

/** The next firing after a moment; a schedule fires at least once a year. */
export function nextFiring(schedule: WireSchedule, after: Date): Date | undefined {
  const items = schedule.policies[0]?.policyItems ?? [];
  if (items.length === 0) return undefined;
  const start = anchorBefore(schedule, after);
  for (let day = 0; day <= 366; day++) {
    const [next] = firingsOfDay(items, start + day * DAY_MILLIS).filter(({ at }) => at > after);
    if (next !== undefined) return next.at;
  }
  return undefined;
}

/** The reference time at or before a moment. */
function anchorBefore(schedule: WireSchedule, at: Date): number {
  const anchor = Date.UTC(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    schedule.referenceHourOfDay,
    schedule.referenceMinuteOfHour,
  );
  return anchor <= at.getTime() ? anchor : anchor - DAY_MILLIS;
}

/** What fires in the 24 hours from a reference time on: hourly items on their grid, the others at its start. */
function firingsOfDay(items: readonly WirePolicyItem[], anchor: number): readonly Firing[] {
  const hours = new Map<number, WirePolicyItem[]>();
  for (const item of items) {
    for (const hour of hoursOf(item, new Date(anchor))) {
      hours.set(hour, [...(hours.get(hour) ?? []), item]);
    }
  }
  return [...hours]
    .sort(([a], [b]) => a - b)
    .map(([hour, due]) => {
      const at = new Date(anchor + hour * HOUR_MILLIS);
      return { at, items: due.sort((a, b) => rarestFirst(a, b) || longestFirst(a, b, at)) };
    });
}

const rarestFirst = (a: WirePolicyItem, b: WirePolicyItem): number =>
  RARITY.indexOf(b.frequencyType) - RARITY.indexOf(a.frequencyType);

/** Equally rare items meet on 28 February, the last day of its month. */
const longestFirst = (a: WirePolicyItem, b: WirePolicyItem, at: Date): number =>
  addRetention(at, b).getTime() - addRetention(at, a).getTime();

function hoursOf(item: WirePolicyItem, day: Date): readonly number[] {
  if (item.frequencyType === 'hourly') {
    return Array.from(
      { length: 24 / item.frequencyInterval },
      (_, k) => k * item.frequencyInterval,
    );
  }
  return isDue(item, day) ? [0] : [];
}

function isDue({ frequencyType, frequencyInterval }: WirePolicyItem, day: Date): boolean {
  const date = day.getUTCDate();
  switch (frequencyType) {
    case 'weekly':
      return (day.getUTCDay() || 7) === frequencyInterval;
    case 'monthly':
      return frequencyInterval === LAST_DAY_OF_MONTH
        ? date === daysInMonth(day.getUTCFullYear(), day.getUTCMonth())
        : date === frequencyInterval;
    case 'yearly':
      return date === 1 && day.getUTCMonth() + 1 === frequencyInterval;
    default:
      return true;
  }
}
