import { type Range } from './duration';
import { type RestorePoint } from './restore-point';

/** Restore points that exist at a moment (milliseconds since 1970), the oldest first. */
export function existingAt(points: readonly RestorePoint[], moment: number): RestorePoint[] {
  const existing: RestorePoint[] = [];
  for (const point of points) {
    if (point.at > moment) break;
    if (point.expiry.most > moment) existing.push(point);
  }
  return existing;
}

/** How many of some restore points exist at a moment: surely, and at most. */
export function countAt(points: readonly RestorePoint[], moment: number): Range {
  let least = 0;
  let most = 0;
  for (const { at, expiry } of points) {
    if (at > moment) break;
    if (expiry.least > moment) least += 1;
    if (expiry.most > moment) most += 1;
  }
  return { least, most };
}
