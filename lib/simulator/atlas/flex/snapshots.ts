import { dataAsOf, type StoredData } from '../../stored-data';
import { type WireFlexSnapshot, type WireFlexStatus } from '../../../atlas/wire/flex-backup';
import { toSeconds } from '../schedule/settle';
import { type SimulatedFlexCluster, type StoredFlexSnapshot } from '../state';
import { FLEX_SNAPSHOT_SECONDS } from '../timings';

const DAY_MILLIS = 86_400_000;
const KEPT_DAYS = 8;

/** Takes the daily snapshots that fell due, at the time of day the cluster was created, and drops the expired. */
export function settleFlexSnapshots(
  flex: SimulatedFlexCluster,
  now: Date,
  newId: (at: Date) => string,
): void {
  const nextAfter = (at: Date): Date => {
    const days = Math.floor((at.getTime() - flex.createdAt.getTime()) / DAY_MILLIS) + 1;
    return new Date(flex.createdAt.getTime() + days * DAY_MILLIS);
  };
  for (let due = nextAfter(flex.settledUntil); due <= now; due = nextAfter(due))
    flex.snapshots.push({ id: newId(due), scheduledAt: due, version: flex.mongoDbVersion });
  const kept = flex.snapshots.filter((each) => expiryOf(each) > now);
  flex.snapshots.splice(0, flex.snapshots.length, ...kept);
  flex.settledUntil = now;
}

/** A snapshot as it is now: it starts some seconds late and takes a while. */
export function flexSnapshotAt(snapshot: StoredFlexSnapshot, now: Date): WireFlexSnapshot {
  const status = statusAt(snapshot, now);
  return {
    expiration: toSeconds(expiryOf(snapshot)),
    ...(status === 'COMPLETED' && { finishTime: toSeconds(finishOf(snapshot)) }),
    id: snapshot.id,
    mongoDBVersion: snapshot.version,
    scheduledTime: toSeconds(snapshot.scheduledAt),
    ...(status !== 'PENDING' && { startTime: toSeconds(startOf(snapshot)) }),
    status,
  };
}

/** What a snapshot holds: the data as of its start. */
export const dataOf = (flex: SimulatedFlexCluster, snapshot: StoredFlexSnapshot): StoredData =>
  dataAsOf(flex, startOf(snapshot));

export const finishOf = ({ scheduledAt }: StoredFlexSnapshot): Date =>
  after(scheduledAt, FLEX_SNAPSHOT_SECONDS.untilStart + FLEX_SNAPSHOT_SECONDS.duration);

export function statusAt(snapshot: StoredFlexSnapshot, now: Date): WireFlexStatus {
  if (now < startOf(snapshot)) return 'PENDING';
  return now < finishOf(snapshot) ? 'RUNNING' : 'COMPLETED';
}

const startOf = ({ scheduledAt }: StoredFlexSnapshot): Date =>
  after(scheduledAt, FLEX_SNAPSHOT_SECONDS.untilStart);

const expiryOf = ({ scheduledAt }: StoredFlexSnapshot): Date =>
  after(scheduledAt, (KEPT_DAYS * DAY_MILLIS) / 1000);

const after = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
