import { type WireSnapshotMember } from '../../../atlas/wire/snapshot';
import { type SimulatedCluster, type SnapshotOrigin } from '../state';
import { replicaSetNameOf } from './replica-set-name';

const EMPTY_10_GB_BYTES = 1_582_854_144;
const BYTES_PER_FURTHER_GB = 131_000_000;
const SMALLEST_DISK_GB = 10;

/** What a snapshot taken now remembers of its cluster. */
export function originOf(
  cluster: SimulatedCluster,
  keptFrom: Date,
  protectedUntil: Date,
): SnapshotOrigin {
  return {
    data: cluster.data,
    encryptionAtRestProvider: cluster.encryptionAtRestProvider,
    shards: shardsOf(cluster),
    configServerType: isSharded(cluster) ? cluster.configServerType : undefined,
    pinnedFcv: cluster.pinnedFcv?.version,
    copies: [],
    keptFrom,
    protectedUntil,
    isExpiryOwn: false,
  };
}

/** Shards of a whole cluster. */
export const shardsOf = ({ zones, shards }: SimulatedCluster): number => zones.length * shards;

/** Whether snapshots of a cluster consist of one for each shard. */
export const isSharded = ({ clusterType }: SimulatedCluster): boolean =>
  clusterType !== 'REPLICASET';

/** Bytes of a snapshot: they follow the disk (recorded for 10 and 30 GB). */
export const bytesOf = (cluster: SimulatedCluster): number =>
  shardsOf(cluster) *
  (EMPTY_10_GB_BYTES + (cluster.diskSizeGB - SMALLEST_DISK_GB) * BYTES_PER_FURTHER_GB);

/** One member for each shard, and one for the config servers where they have nodes of their own. */
export function membersOf(
  cluster: SimulatedCluster,
  at: Date,
  newId: (at: Date) => string,
): readonly WireSnapshotMember[] {
  const name = replicaSetNameOf(cluster);
  const shards = Array.from({ length: shardsOf(cluster) }, (_, index) => `${name}-shard-${index}`);
  const sets = cluster.configServerType === 'DEDICATED' ? [...shards, `${name}-config-0`] : shards;
  return sets.map((replicaSetName) => ({
    cloudProvider: cluster.provider,
    id: newId(at),
    replicaSetName,
  }));
}
