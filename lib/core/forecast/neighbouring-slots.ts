import { type PolicyItemData } from '../values/policy-item';
import { DAY_MILLIS } from './duration';
import { slotsOf } from './slots';

// Days within which each frequency surely has a slot.
const LONGEST_DAYS: Readonly<Record<PolicyItemData['frequency'], number>> = {
  hourly: 1,
  daily: 1,
  weekly: 7,
  monthly: 32,
  yearly: 367,
};

/** The next moment after another (milliseconds since 1970) at which any item takes a snapshot; undefined without items. */
export function nextSlotAfter(
  items: readonly PolicyItemData[],
  referenceMillis: number,
  moment: number,
): number | undefined {
  let next: number | undefined;
  for (const item of items) {
    const end = moment + LONGEST_DAYS[item.frequency] * DAY_MILLIS;
    const [slot] = slotsOf(item, referenceMillis, moment, end);
    if (slot !== undefined && (next === undefined || slot < next)) next = slot;
  }
  return next;
}

/** The last moment up to another (milliseconds since 1970) at which any item took a snapshot; undefined without items. */
export function lastSlotUpTo(
  items: readonly PolicyItemData[],
  referenceMillis: number,
  moment: number,
): number | undefined {
  let last: number | undefined;
  for (const item of items) {
    const start = moment - LONGEST_DAYS[item.frequency] * DAY_MILLIS;
    const slot = slotsOf(item, referenceMillis, start, moment).at(-1);
    if (slot !== undefined && (last === undefined || slot > last)) last = slot;
  }
  return last;
}
