import { type CopyFrequency, type CopyModel, type ScheduleModel } from '../model/protection-model';
import { FREQUENCIES } from '../values/frequency';
import { type PolicyItemData } from '../values/policy-item';
import { countAt, existingAt } from './count';
import { type Range } from './duration';
import { type PointInTime } from './point-in-time';
import { isSameReach, reachOf, type Reach } from './reach';
import { type RestorePoint } from './restore-point';
import { follow, type Told } from './told';

/** The copies of one region. */
export interface CopyForecast {
  /** Provider and region, e.g. `AWS US_WEST_2`. */
  readonly region: string;
  /** Zone of a global cluster they are made from. */
  readonly zone?: string;
  /** Frequencies copied. */
  readonly frequencies: readonly CopyFrequency[];
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

function forecastCopy(
  { region, zone, frequencies, oplog }: CopyModel,
  { items, points, pointInTime }: Copied,
  moment: number,
): CopyForecast {
  const copied = rarestLast(frequencies ?? items.map(({ frequency }) => frequency));
  const copies = existingAt(points, moment).filter(({ kind }) => copied.includes(kind));
  const copiedItems = items.filter(({ frequency }) => copied.includes(frequency));
  return {
    region: `${region.provider} ${region.name}`,
    ...(zone !== undefined && { zone }),
    frequencies: copied,
    count: countAt(copies, moment),
    reach: reachOf(copiedItems, copies, moment),
    pointInTime: oplog ? pointInTime : 'off',
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
