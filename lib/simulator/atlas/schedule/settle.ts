import { type WireSchedule } from '../../../atlas/wire/schedule';
import { closeOplogGap } from '../restore/oplog';
import { dropSnapshots } from '../snapshots/change-snapshot';
import { bytesOf, isSharded, membersOf, originOf } from '../snapshots/origin';
import { type SimulatedCluster, type StoredSnapshot } from '../state';
import { addRetention } from './calendar';
import { copiesOf, settleCopies } from './copies';
import { withExtraDays } from './extra-retention';
import { firingsBetween, type Firing } from './firings';

/** Takes every scheduled snapshot that fell due until now, which it returns, and drops every one that expired. */
export function settleSnapshots(
  cluster: SimulatedCluster,
  now: Date,
  newId: (at: Date) => string,
): readonly StoredSnapshot[] {
  const { schedule } = cluster;
  let taken: readonly StoredSnapshot[] = [];
  if (takesScheduledSnapshots(cluster) && schedule !== undefined) {
    const due = firingsBetween(schedule, cluster.settledUntil, now);
    taken = due.map((firing) => take(cluster, schedule, firing, newId));
    for (const { takenAt } of taken) closeOplogGap(cluster, takenAt);
    cluster.snapshots = [...cluster.snapshots, ...taken];
  }
  dropSnapshots(cluster, ({ expiry }) => expiry <= now);
  settleCopies(cluster, now);
  cluster.settledUntil = now;
  return taken;
}

const takesScheduledSnapshots = ({
  backupEnabled,
  paused,
  restoring,
  stateName,
}: SimulatedCluster): boolean =>
  backupEnabled &&
  !paused &&
  restoring === undefined &&
  (stateName === 'IDLE' || stateName === 'UPDATING');

/** Coinciding items make one snapshot, which belongs to the rarest of them. */
function take(
  cluster: SimulatedCluster,
  schedule: WireSchedule,
  { at, items }: Firing,
  newId: (at: Date) => string,
): StoredSnapshot {
  const [owner] = items;
  if (owner === undefined) throw new Error('a firing has at least one item');
  const protectedUntil = addRetention(at, owner);
  const expiry = withExtraDays(schedule, owner.frequencyType, protectedUntil);
  const copies = copiesOf(schedule, owner.frequencyType, at);
  const members = isSharded(cluster) ? membersOf(cluster, at, newId) : undefined;
  return {
    id: newId(at),
    takenAt: at,
    expiry,
    origin: { ...originOf(cluster, at, protectedUntil), copies },
    type: members === undefined ? 'replicaSet' : 'shardedCluster',
    status: 'completed',
    snapshotType: 'scheduled',
    frequencyType: owner.frequencyType,
    createdAt: toSeconds(at),
    expiresAt: toSeconds(expiry),
    mongodVersion: cluster.mongoDbVersion,
    policyItems: items.flatMap(({ id }) => (id === undefined ? [] : [id])),
    storageSizeBytes: bytesOf(cluster),
    cloudProvider: cluster.provider,
    copyRegions: [...new Set(copies.map(({ regionName }) => regionName))],
    ...(members === undefined
      ? { replicaSetName: cluster.name }
      : {
          members,
          snapshotIds: members.map(({ id }) => id),
          configServerType: cluster.configServerType,
        }),
  };
}

/** ISO 8601 to the second, as Atlas writes times. */
export const toSeconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
