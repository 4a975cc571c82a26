import { blastRadius } from '../../core/forecast/blast-radius';
import { compareDataLoss, type DataLossChange } from '../../core/forecast/compare-data-loss';
import { countAt } from '../../core/forecast/count';
import { type DataLossStep } from '../../core/forecast/data-loss';
import { forecast, type Forecast } from '../../core/forecast/forecast';
import { type RestorePoint } from '../../core/forecast/restore-point';
import { isCannotTell } from '../../core/forecast/told';
import { tryIdentityOf } from '../../core/model/describe';
import { isUnknown } from '../../core/values/known';
import { canonical } from '../canonical';
import { type ClusterModel, type ScheduleModel } from '../../core/model/protection-model';
import { type PolicyItemData, slotOf } from '../../core/values/policy-item';
import { retentionInDays } from '../../core/values/retention-order';
import { rememberPair } from '../facts/remember-pair';
import { type SchedulePair } from '../match/match-sides';
import { type Inventory, type InventorySnapshot } from './inventory';

/** A number of restore points: exact with an inventory, else the most there can be. */
export interface Points {
  readonly count: number;
  readonly isExact: boolean;
  /** A line for each, where dates are known. */
  readonly details: readonly string[];
}

/** A schedule and the cluster it is for. */
export interface Scheduled {
  readonly model: ScheduleModel;
  readonly owner: ClusterModel;
}

/** What an outlook starts from. */
export interface OutlookOptions {
  /** The moment restore points are dated for, ISO 8601. @default - counts only, no dates */
  readonly now?: string;
  /** What the service really held. @default - counts are "up to" */
  readonly inventory?: Inventory;
}

type Steps = readonly DataLossStep[];

// Counts hardly depend on the moment; a fixed one makes the same input give the same report.
const ANY_MOMENT = '2026-01-15T12:00:00Z';
const DAY_MILLIS = 86_400_000;

/** What schedules mean for restore points; forecasts of equal schedules are made once. */
export class Outlook {
  private readonly forecasts = new Map<string, Forecast>();
  private readonly ofSchedule = rememberPair((model: ScheduleModel, owner: ClusterModel) =>
    this.findForecast({ model, owner }),
  );
  private readonly losses = new Map<Steps, Map<Steps, readonly DataLossChange[]>>();
  private readonly held: ReadonlyMap<string, readonly InventorySnapshot[]>;
  private readonly now: string;

  public constructor(private readonly options: OutlookOptions = {}) {
    this.now = options.now ?? options.inventory?.takenAt ?? ANY_MOMENT;
    this.held = new Map(
      options.inventory?.clusters.map(({ projectId, name, snapshots }) => [
        `${projectId}/${name}`,
        snapshots,
      ]),
    );
  }

  /** Restore points of a cluster; undefined where the schedule does not say. */
  public pointsHeld(side: Scheduled): Points | undefined {
    const snapshots = this.snapshotsOf(side.owner);
    if (snapshots !== undefined) return exactly(snapshots);
    const count = this.pointsForecast(side);
    return count === undefined ? undefined : { count, isExact: false, details: [] };
  }

  /** The most restore points a schedule holds at a time; undefined where it does not say. */
  public pointsForecast(side: Scheduled): number | undefined {
    const { points, now } = this.forecastOf(side);
    return isCannotTell(points) ? undefined : countAt(points, now).most;
  }

  /** Restore points of one item that are deleted when its newer retention reaches them; all of them if it is gone. */
  public pointsPurged(
    { before, after }: SchedulePair,
    item: PolicyItemData,
    newer: PolicyItemData | undefined,
  ): Points | undefined {
    if (before === undefined || after === undefined) return undefined;
    const snapshots = this.snapshotsOf(before.owner);
    if (snapshots !== undefined) {
      const purged = snapshots.filter((found) => this.isPurged(found, item, newer));
      return isOnlyOfItsFrequency(item, before.model) ? exactly(purged) : atMost(purged);
    }
    const act = newer === undefined ? 'delete-of-removed-items' : 'apply-new-retention';
    const radius = blastRadius(this.forecastOf(before), this.forecastOf(after), act);
    if (isCannotTell(radius)) return undefined;
    const deleted = radius.deleted.filter((point) => point.item === slotOf(item));
    return { count: deleted.length, isExact: false, details: this.datesOf(deleted) };
  }

  /** How worst data loss by age changes; undefined where a side does not say. */
  public dataLossChanges({ before, after }: SchedulePair): readonly DataLossChange[] | undefined {
    if (before === undefined || after === undefined) return undefined;
    const [old, young] = [this.dataLossOf(before), this.dataLossOf(after)];
    return old === undefined || young === undefined || old === young
      ? undefined
      : this.compared(old, young);
  }

  /** Schedules with one forecast share its steps, so few comparisons serve many clusters. */
  private compared(old: Steps, young: Steps): readonly DataLossChange[] {
    const ofOld = this.losses.get(old) ?? new Map<Steps, readonly DataLossChange[]>();
    this.losses.set(old, ofOld);
    const changes = ofOld.get(young) ?? compareDataLoss(old, young);
    ofOld.set(young, changes);
    return changes;
  }

  private dataLossOf(side: Scheduled): readonly DataLossStep[] | undefined {
    const { dataLoss } = this.forecastOf(side);
    return isCannotTell(dataLoss) ? undefined : dataLoss;
  }

  private forecastOf({ model, owner }: Scheduled): Forecast {
    return this.ofSchedule(model, owner);
  }

  private findForecast({ model, owner }: Scheduled): Forecast {
    const { items, referenceTime, restoreWindowDays } = model;
    const key = keyOf(model, owner);
    const known = this.forecasts.get(key);
    if (known !== undefined) return known;
    const bare = { path: model.path, ...pick({ items, referenceTime, restoreWindowDays }) };
    const made = forecast(
      { ...owner, schedules: [bare], snapshots: [] },
      { now: this.now, until: this.now },
    );
    this.forecasts.set(key, made);
    return made;
  }

  private snapshotsOf(cluster: ClusterModel): readonly InventorySnapshot[] | undefined {
    return this.held.get(tryIdentityOf(cluster) ?? '');
  }

  private isPurged(
    { frequency, createdAt, expiresAt }: InventorySnapshot,
    item: PolicyItemData,
    newer: PolicyItemData | undefined,
  ): boolean {
    if (frequency !== item.frequency) return false;
    if (newer === undefined) return true;
    const now = Date.parse(this.now);
    if (expiresAt !== undefined && Date.parse(expiresAt) <= now) return false;
    const age = now - Date.parse(createdAt);
    return age >= retentionInDays(newer.keep).least * DAY_MILLIS;
  }

  private datesOf(points: readonly RestorePoint[]): readonly string[] {
    if (this.options.now === undefined) return [];
    return points.map(({ at, kind }) => `${kind} snapshot of ${minute(at)}`);
  }
}

/** Everything a forecast depends on, as a text that is cheap to make. */
function keyOf(
  { items, referenceTime: time, restoreWindowDays }: ScheduleModel,
  { facts }: ClusterModel,
): string {
  const { tier, backupEnabled, pointInTimeRestore } = facts;
  const switches = [tier, backupEnabled, pointInTimeRestore, restoreWindowDays].map((value) =>
    isUnknown(value) ? canonical(value) : String(value),
  );
  const parts = (items ?? []).map(({ frequency, every, on, month, keep }) =>
    [frequency, every, on, month, keep.amount, keep.unit].join(),
  );
  return [items?.length, ...parts, time?.hour, time?.minute, ...switches].join(' ');
}

const pick = ({
  items,
  referenceTime,
  restoreWindowDays,
}: Record<'items' | 'referenceTime' | 'restoreWindowDays', unknown>): Partial<ScheduleModel> =>
  ({
    ...(items !== undefined && { items }),
    ...(referenceTime !== undefined && { referenceTime }),
    ...(restoreWindowDays !== undefined && { restoreWindowDays }),
  }) as Partial<ScheduleModel>;

const minute = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`;

/** Atlas says of a snapshot which frequency it is of, and not which of two items. */
const isOnlyOfItsFrequency = (item: PolicyItemData, { items = [] }: ScheduleModel): boolean =>
  items.filter(({ frequency }) => frequency === item.frequency).length === 1;

const atMost = (snapshots: readonly InventorySnapshot[]): Points => ({
  ...exactly(snapshots),
  isExact: false,
});

const exactly = (snapshots: readonly InventorySnapshot[]): Points => ({
  count: snapshots.length,
  isExact: true,
  details: [...snapshots]
    .sort((a, b) => Number(a.createdAt > b.createdAt) - Number(a.createdAt < b.createdAt))
    .map(({ id, frequency, createdAt }) => `${frequency} snapshot ${id} of ${createdAt}`),
});
