import {
  type ClusterModel,
  type ExistingSnapshotsModel,
  type ScheduleModel,
} from '../model/protection-model';
import { tryKnown } from '../values/known';
import { type PolicyItemData } from '../values/policy-item';
import { copiesOf, type Copied, type CopyForecast } from './copy-forecast';
import { countAt } from './count';
import { dataLossSteps, type DataLossStep } from './data-loss';
import { assumptionsOf, itemsOf, referenceMillisOf, scheduleOf } from './declared-schedule';
import { DAY_MILLIS, type Range } from './duration';
import { exportsOf, type ExportForecast } from './export-forecast';
import { parseInstant } from './instant';
import { pointInTimeOf, type PointInTime } from './point-in-time';
import { reachOf, type Reach } from './reach';
import {
  inOrder,
  onDemandPoint,
  restorePointsOf,
  type RestorePoint,
  type Stretch,
} from './restore-point';
import { storedBetween, type StoredSnapshots } from './storage';
import { follow, isCannotTell, type Told } from './told';

/** How far a forecast looks ahead unless asked otherwise, in days. */
export const DEFAULT_FORECAST_DAYS = 30;

/** What a forecast starts from. */
export interface ForecastOptions {
  /** The moment it is made for, ISO 8601 with zone. */
  readonly now: string;
  /** The last moment looked at, ISO 8601 with zone. @default - 30 days after `now` */
  readonly until?: string;
  /** When the first snapshot was taken, ISO 8601 with zone. @default - longer ago than anything is kept */
  readonly since?: string;
  /** When declared on-demand snapshots were taken, by key, ISO 8601 with zone. @default - not known, so they are counted as possible only */
  readonly onDemandTaken?: Readonly<Record<string, string>>;
}

/**
 * What can be restored under a schedule that has done its work: counts are "up to", because Atlas may skip or fail a
 * snapshot and somebody may have deleted one. Moments are milliseconds since 1970.
 */
export interface Forecast {
  /** The moment it is made for. */
  readonly now: number;
  /** The last moment looked at. */
  readonly until: number;
  /** What the schedule takes and keeps. */
  readonly items: Told<readonly PolicyItemData[]>;
  /** Minutes and hours of the moments below; where it cannot be told, they are shown at midnight UTC. */
  readonly timeOfDay: Told<number>;
  /** Restore points that exist at `now`, and those to come until `until`, the oldest first. */
  readonly points: Told<readonly RestorePoint[]>;
  /** Keys of declared on-demand snapshots whose time is not known. */
  readonly undated: readonly string[];
  /** Restore points at `now`: surely under the schedule, and at most. */
  readonly count: Told<Range>;
  /** How far back one can go at `now`. */
  readonly reach: Told<Reach>;
  /** Point-in-time restore. */
  readonly pointInTime: Told<PointInTime | 'off'>;
  /** Worst data loss by age, the youngest first; the last step has no end. */
  readonly dataLoss: Told<readonly DataLossStep[]>;
  /** What is stored from `now` to `until`. */
  readonly storage: Told<StoredSnapshots>;
  /** Copies in other regions. */
  readonly copies: Told<readonly CopyForecast[]>;
  /** Export to a bucket. */
  readonly exports: Told<ExportForecast | 'off'>;
  /** What is taken for granted because the app does not state it, e.g. `that Cloud Backup is on`. */
  readonly assumptions: readonly string[];
  /** The one-shot act on snapshots already taken that the schedule declares. */
  readonly existingSnapshots?: ExistingSnapshotsModel;
}

/**
 * Which restore points of an Atlas cluster exist when, and what follows from it, for a cluster with one schedule.
 * @throws {ProtectionError} instant-malformed
 */
export function forecast(cluster: ClusterModel, options: ForecastOptions): Forecast {
  const stretch = stretchOf(options);
  const { from: now, to: until } = stretch;
  const schedule = scheduleOf(cluster);
  const items = itemsOf(cluster, schedule);
  const timeOfDay = referenceMillisOf(cluster, schedule);
  const onDemand = onDemandOf(cluster, options);
  const pointsUnder: Copied['pointsUnder'] = (known) =>
    restorePointsOf(known, isCannotTell(timeOfDay) ? 0 : timeOfDay, stretch);
  const points = follow(items, (known) => withOnDemand(pointsUnder(known), onDemand.points, now));
  const pointInTime = pointInTimeOf(cluster, schedule, items);
  const source: Told<Copied> = follow(items, (known) =>
    follow(points, (list) => ({ items: known, points: list, pointInTime, pointsUnder })),
  );
  const { undated } = onDemand;
  return {
    now,
    until,
    items,
    timeOfDay,
    points,
    undated,
    count: follow(points, (list) => withUndated(countAt(list, now), undated)),
    reach: follow(source, (known) => reachOf(known.items, known.points, now)),
    pointInTime,
    dataLoss: follow(items, (known) =>
      dataLossSteps(known, pointInTime, declaredWindowDays(schedule)),
    ),
    storage: follow(points, (list) => storedBetween(list, now, until)),
    copies: follow(schedule, (declared) => copiesOf(declared, source, now)),
    exports: follow(schedule, (declared) => exportsOf(declared, points, now)),
    assumptions: assumptionsOf(cluster),
    ...existingSnapshotsOf(schedule),
  };
}

function stretchOf({ now, until, since }: ForecastOptions): Stretch {
  const from = parseInstant('now', now);
  return {
    from,
    to:
      until === undefined
        ? from + DEFAULT_FORECAST_DAYS * DAY_MILLIS
        : Math.max(from, parseInstant('until', until)),
    since: since === undefined ? undefined : parseInstant('since', since),
  };
}

interface OnDemand {
  readonly points: readonly RestorePoint[];
  readonly undated: readonly string[];
}

const NO_ON_DEMAND: OnDemand = { points: [], undated: [] };

function onDemandOf(
  { snapshots = [] }: ClusterModel,
  { onDemandTaken = {} }: ForecastOptions,
): OnDemand {
  if (snapshots.length === 0) return NO_ON_DEMAND;
  const points: RestorePoint[] = [];
  const undated: string[] = [];
  for (const { key, keep } of snapshots) {
    const taken = Object.hasOwn(onDemandTaken, key) ? onDemandTaken[key] : undefined;
    if (taken === undefined) undated.push(key);
    else points.push(onDemandPoint(key, parseInstant(`onDemandTaken of ${key}`, taken), keep));
  }
  return { points, undated };
}

function withOnDemand(
  scheduled: readonly RestorePoint[],
  onDemand: readonly RestorePoint[],
  now: number,
): readonly RestorePoint[] {
  const kept = onDemand.filter(({ expiry }) => expiry.most > now);
  return kept.length === 0
    ? scheduled
    : inOrder(
        scheduled,
        [...kept].sort((a, b) => a.at - b.at),
      );
}

const withUndated = ({ least, most }: Range, undated: readonly string[]): Range => ({
  least,
  most: most + undated.length,
});

const declaredWindowDays = (schedule: Told<ScheduleModel>): number | undefined =>
  isCannotTell(schedule) ? undefined : tryKnown(schedule.restoreWindowDays);

const existingSnapshotsOf = (schedule: Told<ScheduleModel>): Pick<Forecast, 'existingSnapshots'> =>
  isCannotTell(schedule) || schedule.existingSnapshots === undefined
    ? {}
    : { existingSnapshots: schedule.existingSnapshots };
