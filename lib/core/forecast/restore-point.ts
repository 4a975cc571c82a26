import { FREQUENCIES } from '../values/frequency';
import { slotOf, type PolicyItemData } from '../values/policy-item';
import { type RetentionAmount } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { DAY_MILLIS, type Range } from './duration';
import { expiryOf, LONGEST_FOLLOWED_DAYS } from './expiry';
import { slotsOf } from './slots';

/** A moment one can go back to because a snapshot of it is kept. */
export interface RestorePoint {
  /** When it is taken, milliseconds since 1970. */
  readonly at: number;
  /** The frequency of the item it belongs to, or `on-demand`. */
  readonly kind: PolicyItemData['frequency'] | 'on-demand';
  /** When it disappears, milliseconds since 1970; least and most differ where Atlas does not say how months are counted. */
  readonly expiry: Range;
  /** The item it belongs to, e.g. `weekly saturday`; the key of an on-demand snapshot. */
  readonly item: string;
}

/** The stretch of time a list of restore points is made for; milliseconds since 1970. */
export interface Stretch {
  /** From here on: what has expired before is left out. */
  readonly from: number;
  /** The last moment a snapshot is taken. */
  readonly to: number;
  /** When the first snapshot was taken; left out: long ago. */
  readonly since?: number | undefined;
}

// How far the calendar can push an expiry past the days of a retention.
const CALENDAR_SLACK_DAYS = 3;

/**
 * Every restore point of a policy that exists at some moment of the stretch, the oldest first. Where slots coincide
 * one snapshot is taken; it belongs to the rarest item, and among equally rare ones to the one that keeps it longest.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/
 */
export function restorePointsOf(
  items: readonly PolicyItemData[],
  referenceMillis: number,
  stretch: Stretch,
): readonly RestorePoint[] {
  const rarestFirst = [...items].sort((a, b) => rarity(b) - rarity(a));
  const owners = new Owners(referenceMillis, rarestFirst);
  let points: readonly RestorePoint[] = [];
  rarestFirst.forEach((item, index) => {
    const from = earliestSlot(rarestFirst.slice(index), stretch);
    const slots = slotsOf(item, referenceMillis, from, stretch.to);
    points = inOrder(points, claim(item, slots, owners, stretch.from));
  });
  return owners.haveChanged ? points.filter((point) => owners.still(point)) : points;
}

/** Two lists, each the oldest first, as one. */
export function inOrder(
  some: readonly RestorePoint[],
  others: readonly RestorePoint[],
): readonly RestorePoint[] {
  if (some.length === 0) return others;
  if (others.length === 0) return some;
  const all: RestorePoint[] = [];
  let next = 0;
  for (const point of others) {
    for (let one = some[next]; one !== undefined && one.at <= point.at; one = some[++next])
      all.push(one);
    all.push(point);
  }
  return next < some.length ? all.concat(some.slice(next)) : all;
}

/** A snapshot taken by hand at a known moment. */
export function onDemandPoint(key: string, at: number, keep: RetentionAmount): RestorePoint {
  return { at, kind: 'on-demand', expiry: expiryOf(keep)(at), item: key };
}

const rarity = ({ frequency }: PolicyItemData): number => FREQUENCIES.indexOf(frequency);

/** Slots of a rarer item are looked up as far back as any less rare item keeps one, because they own those. */
function earliestSlot(items: readonly PolicyItemData[], { from, since }: Stretch): number {
  let days = 0;
  for (const { keep } of items) days = Math.max(days, retentionInDays(keep).most);
  const kept = Math.min(days, LONGEST_FOLLOWED_DAYS) + CALENDAR_SLACK_DAYS;
  const earliest = from - kept * DAY_MILLIS;
  return since === undefined ? earliest : Math.max(earliest, since - 1);
}

/** The points an item gets of its slots, without those that expired by then. */
function claim(
  item: PolicyItemData,
  slots: readonly number[],
  owners: Owners,
  expiredBy: number,
): RestorePoint[] {
  const expires = expiryOf(item.keep);
  const { frequency: kind } = item;
  const slot = slotOf(item);
  const points: RestorePoint[] = [];
  for (const at of slots) {
    const point = { at, kind, expiry: expires(at), item: slot };
    if (owners.take(point) && point.expiry.most > expiredBy) points.push(point);
  }
  return points;
}

/** Who owns a slot, for items that claim theirs the rarest first. */
class Owners {
  private readonly owners = new Map<number, RestorePoint>();
  private readonly outlived = new Set<RestorePoint>();
  private readonly isHourlyAlone: boolean;

  public constructor(
    private readonly referenceMillis: number,
    items: readonly PolicyItemData[],
  ) {
    this.isHourlyAlone = items.filter(({ frequency }) => frequency === 'hourly').length === 1;
  }

  /** Whether the slot of a point is free, or held by an equally rare item that keeps it shorter. */
  public take(point: RestorePoint): boolean {
    if (!this.canMeet(point)) return true;
    const owner = this.owners.get(point.at);
    if (owner !== undefined && !isOutlived(owner, point)) return false;
    if (owner !== undefined) this.outlived.add(owner);
    this.owners.set(point.at, point);
    return true;
  }

  /** Whether a point that took its slot has kept it. */
  public still(point: RestorePoint): boolean {
    return !this.outlived.has(point);
  }

  /** Whether any slot went from one item to another. */
  public get haveChanged(): boolean {
    return this.outlived.size > 0;
  }

  /** A single hourly item meets others only at the reference time; the rest of its grid needs no look. */
  private canMeet({ kind, at }: RestorePoint): boolean {
    if (kind !== 'hourly' || !this.isHourlyAlone) return true;
    return (at - this.referenceMillis) % DAY_MILLIS === 0;
  }
}

const isOutlived = (owner: RestorePoint, { kind, expiry }: RestorePoint): boolean =>
  owner.kind === kind &&
  (expiry.least > owner.expiry.least ||
    (expiry.least === owner.expiry.least && expiry.most > owner.expiry.most));
