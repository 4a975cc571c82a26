import {
  SERVERLESS_LIST_EMPTY_SINCE,
  SERVERLESS_WINDOW_HOURS,
} from '../../../core/values/serverless';
import { type SimulatedServerless, type StoredServerlessSnapshot } from '../state';

const HOUR_MILLIS = 3_600_000;
const INTERVAL_HOURS = 6;
const HOURS_PER_DAY = 24;
/** How long Continuous Backup keeps a daily snapshot. */
const DAILY_DAYS = 35;
/** How many snapshots Basic Backup keeps. */
const BASIC_COUNT = 2;

/** Takes the six-hourly snapshots that fell due, drops the expired, and lets Atlas turn the instance when it does. */
export function settleServerless(
  instance: SimulatedServerless,
  now: Date,
  newId: (at: Date) => string,
): void {
  const created = instance.createdAt.getTime();
  const interval = INTERVAL_HOURS * HOUR_MILLIS;
  const taken: StoredServerlessSnapshot[] = [];
  let ordinal = Math.floor((instance.settledUntil.getTime() - created) / interval) + 1;
  for (; created + ordinal * interval <= now.getTime(); ordinal += 1) {
    const takenAt = new Date(created + ordinal * interval);
    const isDaily = (ordinal * INTERVAL_HOURS) % HOURS_PER_DAY === 0;
    const expiry = new Date(
      takenAt.getTime() + hoursKept(instance.isContinuous, isDaily) * HOUR_MILLIS,
    );
    taken.push({ id: newId(takenAt), takenAt, expiry, isDaily });
  }
  instance.snapshots = [...instance.snapshots, ...taken].filter(({ expiry }) => expiry > now);
  instance.isTurned = now >= new Date(SERVERLESS_LIST_EMPTY_SINCE);
  instance.settledUntil = now;
}

/** Basic Backup lets a snapshot go when the second after it is taken. */
function hoursKept(isContinuous: boolean, isDaily: boolean): number {
  if (!isContinuous) return BASIC_COUNT * INTERVAL_HOURS;
  return isDaily ? DAILY_DAYS * HOURS_PER_DAY : SERVERLESS_WINDOW_HOURS;
}
