import { type ExistingSnapshotsModel } from '../model/protection-model';
import { slotOf, type PolicyItemData } from '../values/policy-item';
import { existingAt } from './count';
import { type Range } from './duration';
import { expiryOf } from './expiry';
import { type Forecast } from './forecast';
import { type RestorePoint } from './restore-point';
import { follow, isCannotTell, type Told } from './told';

/** What a deployment does to snapshots already taken; `none` is what happens unless it is asked for. */
export type ExistingSnapshotsAct = ExistingSnapshotsModel['act'] | 'none';

/** What a change does to the restore points that exist at that moment; counts of points are "up to". */
export interface BlastRadius {
  /** The act it is reckoned for. */
  readonly act: ExistingSnapshotsAct;
  /** Points deleted at deploy, the oldest first. */
  readonly deleted: readonly RestorePoint[];
  /** Points that stay and disappear earlier than before, the oldest first, with their new expiry. */
  readonly shortened: readonly MovedPoint[];
  /** Points that stay longer than before, the oldest first, with their new expiry. */
  readonly lengthened: readonly MovedPoint[];
}

/** A point whose expiry moves. */
export interface MovedPoint {
  /** The point with the expiry it had. */
  readonly point: RestorePoint;
  /** The expiry it gets, milliseconds since 1970. */
  readonly expiry: Range;
}

/**
 * What becomes of the restore points of one forecast under the schedule of another. A new retention reaches existing
 * snapshots only when asked, and then those of the same item; snapshots of a removed item go only when asked.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/
 */
export function blastRadius(
  before: Forecast,
  after: Forecast,
  act: ExistingSnapshotsAct,
): Told<BlastRadius> {
  if (act === 'none') return { act, deleted: [], shortened: [], lengthened: [] };
  return follow(after.items, (items) =>
    follow(before.points, (points) =>
      reckon(existingAt(points, before.now), items, { act, now: after.now }),
    ),
  );
}

/** The act the newer schedule asks for and the older one has not asked for under the same key. */
export function newActOf(before: Forecast, after: Forecast): ExistingSnapshotsAct {
  const { existingSnapshots: asked } = after;
  if (asked === undefined || asked.key === before.existingSnapshots?.key) return 'none';
  return asked.act;
}

/** The day the last point that only the older schedule would keep disappears; undefined: there is none. */
export function settledAt(before: Forecast, after: Forecast): Told<number> | undefined {
  if (isCannotTell(before.points)) return before.points;
  if (isCannotTell(after.items)) return after.items;
  const expiries = expiriesOf(after.items);
  let settled: number | undefined;
  for (const point of existingAt(before.points, before.now)) {
    if (point.kind === 'on-demand') continue;
    const expiry = expiries.get(point.item)?.(point.at).most ?? before.now;
    if (expiry < point.expiry.most) settled = Math.max(settled ?? 0, point.expiry.most);
  }
  return settled;
}

const expiriesOf = (items: readonly PolicyItemData[]): ReadonlyMap<string, (at: number) => Range> =>
  new Map(items.map((item) => [slotOf(item), expiryOf(item.keep)]));

function reckon(
  points: readonly RestorePoint[],
  items: readonly PolicyItemData[],
  { act, now }: { readonly act: ExistingSnapshotsModel['act']; readonly now: number },
): BlastRadius {
  const expiries = expiriesOf(items);
  const deleted: RestorePoint[] = [];
  const shortened: MovedPoint[] = [];
  const lengthened: MovedPoint[] = [];
  for (const point of points) {
    if (point.kind === 'on-demand') continue;
    const expires = expiries.get(point.item);
    if (act === 'delete-of-removed-items') {
      if (expires === undefined) deleted.push(point);
      continue;
    }
    const expiry = expires?.(point.at) ?? point.expiry;
    if (expiry.least <= now) deleted.push(point);
    else if (expiry.least < point.expiry.least || expiry.most < point.expiry.most)
      shortened.push({ point, expiry });
    else if (expiry.least > point.expiry.least || expiry.most > point.expiry.most)
      lengthened.push({ point, expiry });
  }
  return { act, deleted, shortened, lengthened };
}
