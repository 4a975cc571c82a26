import { DAY_MILLIS, type Range } from './duration';
import { type RestorePoint } from './restore-point';

/** How much is stored, in snapshots times days; Atlas bills changed blocks, so this compares and does not price. */
export interface StoredSnapshots {
  /** Days it is summed over. */
  readonly days: number;
  /** One for each snapshot and day it is kept. */
  readonly snapshotDays: Range;
}

/** What some restore points, the oldest first, store between two moments (milliseconds since 1970). */
export function storedBetween(
  points: readonly RestorePoint[],
  from: number,
  to: number,
): StoredSnapshots {
  let least = 0;
  let most = 0;
  for (const { at, expiry } of points) {
    const start = Math.max(at, from);
    least += Math.max(0, Math.min(expiry.least, to) - start);
    most += Math.max(0, Math.min(expiry.most, to) - start);
  }
  return {
    days: (to - from) / DAY_MILLIS,
    snapshotDays: { least: least / DAY_MILLIS, most: most / DAY_MILLIS },
  };
}
