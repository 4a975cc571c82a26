import { ProtectionError } from '../errors';
import {
  blastRadius,
  newActOf,
  settledAt,
  type BlastRadius,
  type ExistingSnapshotsAct,
} from './blast-radius';
import { compareDataLoss, type DataLossChange } from './compare-data-loss';
import { isSameCopy, type CopyForecast } from './copy-forecast';
import { type Range } from './duration';
import { isSameExport, type ExportForecast } from './export-forecast';
import { firstGapAfter, type Gap } from './first-gap';
import { type Forecast } from './forecast';
import { type PointInTime } from './point-in-time';
import { isSameReach, type Reach } from './reach';
import { type StoredSnapshots } from './storage';
import { isCannotTell, type Told } from './told';

/** What a comparison is made for. */
export interface CompareForecastsOptions {
  /** What happens to snapshots already taken. @default - the one-shot act of the newer schedule, if its key is new */
  readonly act?: ExistingSnapshotsAct;
}

/** A value before and after a change. */
export interface BeforeAfter<Value> {
  /** As it was. */
  readonly before: Value;
  /** As it becomes. */
  readonly after: Value;
}

/** What changes between two forecasts of one cluster; a member is absent when nothing of it changes. */
export interface ForecastComparison {
  /** Restore points once the change has worked through. */
  readonly count?: BeforeAfter<Told<Range>>;
  /** How far back one can go. */
  readonly reach?: BeforeAfter<Told<Reach>>;
  /** Point-in-time restore. */
  readonly pointInTime?: BeforeAfter<Told<PointInTime | 'off'>>;
  /** Worst data loss by age; only ranges that change. */
  readonly dataLoss?: Told<readonly DataLossChange[]>;
  /** What is stored, once the change has worked through. */
  readonly storage?: BeforeAfter<Told<StoredSnapshots>>;
  /** Copies by region; undefined on the side that has none there. */
  readonly copies?: Told<readonly BeforeAfter<CopyForecast | undefined>[]>;
  /** Export to a bucket. */
  readonly exports?: BeforeAfter<Told<ExportForecast | 'off'>>;
  /** What the change does to restore points that exist, as it is declared. */
  readonly blastRadius?: Told<BlastRadius>;
  /** The same if the new retention were applied to existing snapshots, where that is not declared. */
  readonly ifApplied?: Told<BlastRadius>;
  /** The same if the snapshots of removed items were deleted, where that is not declared. */
  readonly ifDeleted?: Told<BlastRadius>;
  /** The first gap the change opens. */
  readonly firstGap?: Told<Gap>;
  /** When the last point only the older schedule would keep disappears, if existing snapshots are left alone. */
  readonly settledAt?: Told<number>;
}

/**
 * What a change of a schedule does to what can be restored; empty for two equal forecasts.
 * @throws {ProtectionError} forecasts-of-different-moments
 */
export function compareForecasts(
  before: Forecast,
  after: Forecast,
  options: CompareForecastsOptions = {},
): ForecastComparison {
  requireSameMoment(before, after);
  const act = options.act ?? newActOf(before, after);
  return {
    ...changed('count', before.count, after.count),
    ...changed('reach', before.reach, after.reach, isSameReach),
    ...changed('pointInTime', before.pointInTime, after.pointInTime),
    ...present('dataLoss', changedDataLoss(before, after)),
    ...changed('storage', before.storage, after.storage),
    ...present('copies', changedCopies(before, after)),
    ...changed('exports', before.exports, after.exports, isSameExport),
    ...present('blastRadius', notEmpty(blastRadius(before, after, act), before, after)),
    ...present(
      'ifApplied',
      act === 'apply-new-retention' ? undefined : ifAsked(before, after, 'apply-new-retention'),
    ),
    ...present(
      'ifDeleted',
      act === 'delete-of-removed-items'
        ? undefined
        : ifAsked(before, after, 'delete-of-removed-items'),
    ),
    ...present('firstGap', firstGapAfter(before, after)),
    ...present(
      'settledAt',
      isSame(before.items, after.items) ? undefined : settledAt(before, after),
    ),
  };
}

function requireSameMoment(before: Forecast, after: Forecast): void {
  if (before.now === after.now && before.until === after.until) return;
  throw new ProtectionError(
    'forecasts-of-different-moments',
    'two forecasts are compared that were made for different moments; make both with the same now and until',
  );
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

function changed<Name extends string, Value>(
  name: Name,
  before: Told<Value>,
  after: Told<Value>,
  isEqual: (a: Value, b: Value) => boolean = isSame,
): { readonly [Key in Name]?: BeforeAfter<Told<Value>> } {
  const isUnchanged =
    isCannotTell(before) || isCannotTell(after) ? isSame(before, after) : isEqual(before, after);
  return present(name, isUnchanged ? undefined : { before, after });
}

function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  const part: Partial<Record<Name, Value>> = {};
  if (value !== undefined) part[name] = value;
  return part;
}

function changedDataLoss(before: Forecast, after: Forecast): ForecastComparison['dataLoss'] {
  if (isSame(before.dataLoss, after.dataLoss)) return undefined;
  if (isCannotTell(before.dataLoss)) return before.dataLoss;
  if (isCannotTell(after.dataLoss)) return after.dataLoss;
  const changes = compareDataLoss(before.dataLoss, after.dataLoss);
  return changes.length === 0 ? undefined : changes;
}

function changedCopies(before: Forecast, after: Forecast): ForecastComparison['copies'] {
  if (isSame(before.copies, after.copies)) return undefined;
  if (isCannotTell(before.copies)) return before.copies;
  if (isCannotTell(after.copies)) return after.copies;
  const old = byPlace(before.copies);
  const young = byPlace(after.copies);
  const pairs = [...new Set([...old.keys(), ...young.keys()])]
    .sort()
    .map((place) => ({ before: old.get(place), after: young.get(place) }))
    .filter(
      (pair) =>
        pair.before === undefined ||
        pair.after === undefined ||
        !isSameCopy(pair.before, pair.after),
    );
  return pairs.length === 0 ? undefined : pairs;
}

const byPlace = (copies: readonly CopyForecast[]): ReadonlyMap<string, CopyForecast> =>
  new Map(copies.map((copy) => [`${copy.zone ?? ''} ${copy.region}`, copy]));

function ifAsked(
  before: Forecast,
  after: Forecast,
  act: ExistingSnapshotsAct,
): Told<BlastRadius> | undefined {
  return notEmpty(blastRadius(before, after, act), before, after);
}

function notEmpty(
  radius: Told<BlastRadius>,
  before: Forecast,
  after: Forecast,
): Told<BlastRadius> | undefined {
  if (isCannotTell(radius)) return isSame(before.items, after.items) ? undefined : radius;
  const { deleted, shortened, lengthened } = radius;
  return deleted.length + shortened.length + lengthened.length === 0 ? undefined : radius;
}
