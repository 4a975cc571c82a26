import { type CopyFrequency, type CopyModel, type ScheduleModel } from '../model/protection-model';
import { FREQUENCIES } from '../values/frequency';
import { slotOf, type PolicyItemData } from '../values/policy-item';
import { countAt, existingAt } from './count';
import { DAY_MILLIS, type Range } from './duration';
import { expiryOf } from './expiry';
import { type PointInTime } from './point-in-time';
import { isSameReach, reachOf, type Reach } from './reach';
import { inOrder, type RestorePoint } from './restore-point';
import { follow, type Told } from './told';

/** The copies of one region. */
export interface CopyForecast {
  /** Provider and region, e.g. `AWS US_WEST_2`. */
  readonly region: string;
  /** Zone of a global cluster they are made from. */
  readonly zone?: string;
  /** Frequencies copied. */
  readonly frequencies: readonly CopyFrequency[];
  /** How many of the most recent snapshots are there at most; undefined: no number is declared. */
  readonly last?: number;
  /** Copies there: surely, and at most; on-demand snapshots without a known time are not among them. */
  readonly count: Range;
  /** How far back one can go there. */
  readonly reach: Reach;
  /** Whether any moment of the restore window can be restored from there. */
  readonly pointInTime: Told<PointInTime | 'off'>;
}

/** What a forecast of copies starts from. */
export interface Copied {
  readonly items: readonly PolicyItemData[];
  readonly points: readonly RestorePoint[];
  readonly pointInTime: Told<PointInTime | 'off'>;
  /** The points the same slots would leave under other retentions. */
  readonly pointsUnder: (items: readonly PolicyItemData[]) => readonly RestorePoint[];
}

/** What each region holds at a moment (milliseconds since 1970) once every copied snapshot has arrived. */
export function copiesOf(
  { copies }: ScheduleModel,
  source: Told<Copied>,
  moment: number,
): Told<readonly CopyForecast[]> {
  if (copies === undefined) return { cannotTell: 'copies are not declared; the live ones stay' };
  if (copies.length === 0) return [];
  return follow(source, (known) => copies.map((copy) => forecastCopy(copy, known, moment)));
}

function forecastCopy(copy: CopyModel, source: Copied, moment: number): CopyForecast {
  const { region, zone, oplog } = copy;
  return {
    region: `${region.provider} ${region.name}`,
    ...(zone !== undefined && { zone }),
    ...(copy.last === undefined
      ? byFrequency(copy, source, moment)
      : byNumber(copy.last, source, moment)),
    pointInTime: oplog ? source.pointInTime : 'off',
  };
}

type Held = Pick<CopyForecast, 'frequencies' | 'last' | 'count' | 'reach'>;

function byFrequency({ frequencies, keep }: CopyModel, source: Copied, moment: number): Held {
  const items = withOwnRetention(source.items, keep);
  const points = keep === undefined ? source.points : ownPoints(items, source);
  const named = keep?.map(({ frequency }) => frequency) ?? frequencies;
  const copied = rarestLast(named ?? items.map(({ frequency }) => frequency));
  const copies = existingAt(points, moment).filter(({ kind }) => copied.includes(kind));
  const copiedItems = items.filter(({ frequency }) => copied.includes(frequency));
  return {
    frequencies: copied,
    count: countAt(copies, moment),
    reach: reachOf(copiedItems, copies, moment),
  };
}

function withOwnRetention(
  items: readonly PolicyItemData[],
  keep: CopyModel['keep'] = [],
): readonly PolicyItemData[] {
  const own = new Map(keep.map((each) => [each.frequency, each.keep]));
  return items.map((item) => ({ ...item, keep: own.get(item.frequency) ?? item.keep }));
}

/** Copies with a retention of their own; whether one outlives its snapshot Atlas does not say, so that is possible only. */
function ownPoints(
  items: readonly PolicyItemData[],
  { items: originals, points, pointsUnder }: Copied,
): readonly RestorePoint[] {
  const expiries = new Map(originals.map((item) => [slotOf(item), expiryOf(item.keep)]));
  const scheduled = pointsUnder(items).map((point) => {
    const { least, most } = point.expiry;
    const original = expiries.get(point.item)?.(point.at).least ?? least;
    return { ...point, expiry: { least: Math.min(least, original), most } };
  });
  return inOrder(
    scheduled,
    points.filter(({ kind }) => kind === 'on-demand'),
  );
}

/** The most recent snapshots, whatever their kind; their age follows from the schedule. */
function byNumber(last: number, { items, points }: Copied, moment: number): Held {
  const copies = existingAt(points, moment).slice(-last);
  const [oldest] = copies;
  const days = oldest === undefined ? 0 : (moment - oldest.at) / DAY_MILLIS;
  return {
    frequencies: rarestLast([...items.map(({ frequency }) => frequency), 'on-demand']),
    last,
    count: countAt(copies, moment),
    reach: {
      longest: { words: `while among the last ${last}`, days: { least: days, most: days } },
      oldest: reachOf([], copies, moment).oldest,
    },
  };
}

const ORDER: readonly CopyFrequency[] = [...FREQUENCIES, 'on-demand'];

const rarestLast = (frequencies: readonly CopyFrequency[]): readonly CopyFrequency[] =>
  ORDER.filter((frequency) => frequencies.includes(frequency));

/** Whether two regions hold the same, whatever the words their retention is written in. */
export function isSameCopy(a: CopyForecast, b: CopyForecast): boolean {
  return (
    isSameReach(a.reach, b.reach) &&
    JSON.stringify({ ...a, reach: undefined }) === JSON.stringify({ ...b, reach: undefined })
  );
}
