import { type SimulatedCluster, type StoredSnapshot } from '../state';
import { addRetention } from './calendar';
import { firingsBetween, type Firing } from './firings';

const EMPTY_M10_BYTES = 1_582_854_144;

/** Takes every scheduled snapshot that fell due until now and drops every one that expired. */
export function settleSnapshots(
  cluster: SimulatedCluster,
  now: Date,
  newId: (at: Date) => string,
): void {
  if (cluster.backupEnabled && !cluster.paused && cluster.schedule !== undefined) {
    const due = firingsBetween(cluster.schedule, cluster.settledUntil, now);
    const taken = due
      .map((firing) => take(cluster, firing, newId))
      .filter(({ expiry }) => expiry > now);
    cluster.snapshots = [...cluster.snapshots, ...taken];
  }
  cluster.snapshots = cluster.snapshots.filter(({ expiry }) => expiry > now);
  cluster.settledUntil = now;
}

/** Coinciding items make one snapshot, which belongs to the rarest of them. */
function take(
  cluster: SimulatedCluster,
  { at, items }: Firing,
  newId: (at: Date) => string,
): StoredSnapshot {
  const [owner] = items;
  if (owner === undefined) throw new Error('a firing has at least one item');
  const expiry = addRetention(at, owner);
  return {
    id: newId(at),
    takenAt: at,
    expiry,
    type: cluster.clusterType === 'REPLICASET' ? 'replicaSet' : 'shardedCluster',
    status: 'completed',
    snapshotType: 'scheduled',
    frequencyType: owner.frequencyType,
    createdAt: toSeconds(at),
    expiresAt: toSeconds(expiry),
    mongodVersion: cluster.mongoDbVersion,
    policyItems: items.flatMap(({ id }) => (id === undefined ? [] : [id])),
    storageSizeBytes: EMPTY_M10_BYTES,
    cloudProvider: cluster.provider,
    copyRegions: (cluster.schedule?.copySettings ?? [])
      .filter(
        ({ frequencies }) =>
          frequencies?.some((name) => name.toLowerCase() === owner.frequencyType) === true,
      )
      .map(({ regionName }) => regionName),
    replicaSetName: cluster.name,
  };
}

/** ISO 8601 to the second, as Atlas writes times. */
export const toSeconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
