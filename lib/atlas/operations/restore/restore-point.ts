import { type WireRestoreRequest } from '../../wire/restore-job';
import { type WireSnapshot } from '../../wire/snapshot';
import { markerOf } from '../snapshot/marker';
import { type RestoreRequest, type RestoreSource } from './restore-request';

const HOUR_MILLIS = 3_600_000;

/** The moment a restore goes back to, settled once so that no later step can choose another. */
export type RestorePoint =
  | { readonly kind: 'snapshot'; readonly snapshotId: string; readonly takenAt: string }
  | { readonly kind: 'point-in-time'; readonly seconds: number }
  | { readonly kind: 'oplog'; readonly seconds: number; readonly increment: number };

/** A restore point, or why there is none, with what to do. */
export type ChosenPoint =
  | { readonly point: RestorePoint; readonly snapshot?: WireSnapshot }
  | { readonly point?: undefined; readonly fact: string; readonly remedy: string };

/** Settles which moment a source means, from the snapshots there are. */
export function choosePoint(
  { source, allowFallback = false }: Pick<RestoreRequest, 'source' | 'allowFallback'>,
  snapshots: readonly WireSnapshot[],
  now: number,
): ChosenPoint {
  switch (source.kind) {
    case 'point-in-time':
      return {
        point: { kind: 'point-in-time', seconds: Math.floor(Date.parse(source.at) / 1000) },
      };
    case 'oplog':
      return {
        point: { kind: 'oplog', seconds: source.seconds, increment: source.increment },
      };
    case 'snapshot':
      return chooseById(source, snapshots);
    case 'declared-snapshot':
      return chooseByMarker(source, snapshots);
    case 'latest-snapshot-before':
    case 'newest-snapshot':
      return chooseNewest(source, usable(snapshots, allowFallback), now);
  }
}

function chooseById(
  { snapshotId, cluster }: Extract<RestoreSource, { kind: 'snapshot' }>,
  snapshots: readonly WireSnapshot[],
): ChosenPoint {
  const snapshot = snapshots.find(({ id }) => id === snapshotId);
  if (snapshot !== undefined) return chosen(snapshot);
  return {
    fact: `${cluster.clusterName} has no snapshot ${snapshotId}`,
    remedy: 'it expired, was deleted or is another cluster’s; choose one that exists',
  };
}

/** A declared snapshot is known by what its description ends with; its id changes with its key. */
function chooseByMarker(
  { owner, key, cluster }: Extract<RestoreSource, { kind: 'declared-snapshot' }>,
  snapshots: readonly WireSnapshot[],
): ChosenPoint {
  const marker = markerOf({ owner, key, target: cluster });
  const [snapshot, another] = snapshots.filter(
    ({ description, status }) => description?.endsWith(marker) === true && status === 'completed',
  );
  if (snapshot === undefined)
    return {
      fact: `${cluster.clusterName} has no completed snapshot ${key} of ${owner.resource} in stack ${owner.stack}`,
      remedy: 'it expired, was deleted or was never taken; choose one that exists',
    };
  if (another === undefined) return chosen(snapshot);
  return {
    fact: `two snapshots of ${cluster.clusterName} carry the marker ${marker} (${snapshot.id} and ${another.id}), so which one is meant cannot be told`,
    remedy: 'choose one by its id',
  };
}

function chooseNewest(
  source: Extract<RestoreSource, { kind: 'latest-snapshot-before' | 'newest-snapshot' }>,
  snapshots: readonly WireSnapshot[],
  now: number,
): ChosenPoint {
  const moment = source.kind === 'newest-snapshot' ? now : Date.parse(source.before);
  const [newest] = snapshots
    .filter((snapshot) => takenMillis(snapshot) <= moment)
    .sort((a, b) => takenMillis(b) - takenMillis(a));
  const before = source.kind === 'newest-snapshot' ? '' : ` before ${source.before}`;
  if (newest === undefined) {
    return {
      fact: `${source.cluster.clusterName} has no completed snapshot${before}`,
      remedy: 'choose a later moment, or restore another cluster’s backup',
    };
  }
  const ageHours = (moment - takenMillis(newest)) / HOUR_MILLIS;
  if (ageHours <= source.maxAgeHours) return chosen(newest);
  return {
    fact: `the newest snapshot of ${source.cluster.clusterName}${before} is ${Math.ceil(ageHours)} hours old (${newest.createdAt ?? ''}), more than the ${source.maxAgeHours} hours of maxAge`,
    remedy: 'find out why no newer one exists, or raise maxAge',
  };
}

const usable = (
  snapshots: readonly WireSnapshot[],
  allowFallback: boolean,
): readonly WireSnapshot[] =>
  snapshots.filter(
    ({ status, snapshotType, createdAt }) =>
      status === 'completed' &&
      createdAt !== undefined &&
      (allowFallback || snapshotType !== 'fallback'),
  );

const takenMillis = ({ createdAt }: WireSnapshot): number => Date.parse(createdAt ?? '');

const chosen = (snapshot: WireSnapshot): ChosenPoint => ({
  point: { kind: 'snapshot', snapshotId: snapshot.id, takenAt: snapshot.createdAt ?? '' },
  snapshot,
});

/** The body that asks Atlas to restore a point into a cluster. */
export function restoreBody(
  point: RestorePoint,
  { target }: Pick<RestoreRequest, 'target'>,
): WireRestoreRequest {
  const to = { targetGroupId: target.projectId, targetClusterName: target.clusterName };
  switch (point.kind) {
    case 'snapshot':
      return { deliveryType: 'automated', snapshotId: point.snapshotId, ...to };
    case 'point-in-time':
      return { deliveryType: 'pointInTime', pointInTimeUTCSeconds: point.seconds, ...to };
    case 'oplog':
      return {
        deliveryType: 'pointInTime',
        oplogTs: point.seconds,
        oplogInc: point.increment,
        ...to,
      };
  }
}

/** Whether a job restores a point. */
export function isOfPoint(job: WireRestoreRequest, point: RestorePoint): boolean {
  switch (point.kind) {
    case 'snapshot':
      return job.snapshotId === point.snapshotId;
    case 'point-in-time':
      return job.pointInTimeUTCSeconds === point.seconds;
    case 'oplog':
      return job.oplogTs === point.seconds && job.oplogInc === point.increment;
  }
}

/** The moment of a point, `2026-11-21 03:00:11 UTC`. */
export function describeMoment(point: RestorePoint): string {
  const at = point.kind === 'snapshot' ? Date.parse(point.takenAt) : point.seconds * 1000;
  if (Number.isNaN(at)) return 'an unknown moment';
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A point as texts, for a record. */
export function planOf(point: RestorePoint): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [name, String(value)]));
}

/** A point as it was recorded. */
export function pointOf(plan: Readonly<Record<string, string>>): RestorePoint {
  const { kind, snapshotId = '', takenAt = '', seconds, increment } = plan;
  if (kind === 'snapshot') return { kind, snapshotId, takenAt };
  if (kind === 'oplog') return { kind, seconds: Number(seconds), increment: Number(increment) };
  return { kind: 'point-in-time', seconds: Number(seconds) };
}
