import { Refusal } from '../refusal';
import { isSharded, shardsOf } from '../snapshots/origin';
import { type SimulatedCluster, type SnapshotOrigin } from '../state';
import { canRestoreVersion } from './versions';

const BYTES_PER_GB = 1024 ** 3;

/** What a restore brings: the snapshot's facts, or the cluster's for a point in time. */
export interface Restored {
  readonly version: string;
  readonly sizeBytes: number;
  readonly isSharded: boolean;
  readonly origin: Pick<
    SnapshotOrigin,
    'encryptionAtRestProvider' | 'shards' | 'configServerType' | 'pinnedFcv'
  >;
}

/** Refuses a target that cannot take what is restored: topology, version, encryption, disk. */
export function judgeCompatibility(restored: Restored, target: SimulatedCluster): void {
  judgeTopology(restored, target);
  judgeVersion(restored, target);
  const { origin } = restored;
  if (origin.encryptionAtRestProvider !== target.encryptionAtRestProvider)
    throw new Refusal(
      400,
      'INVALID_SNAPSHOT_RESTORE_ENCRYPTION',
      `The snapshot's encryption at rest (${origin.encryptionAtRestProvider}) differs from that of cluster ${target.name} (${target.encryptionAtRestProvider}).`,
      [target.name],
    );
  if (restored.sizeBytes > target.diskSizeGB * BYTES_PER_GB * shardsOf(target))
    throw new Refusal(
      409,
      'RESTORE_INITIATION_FAILED',
      `The disk of cluster ${target.name} is smaller than the snapshot.`,
      [target.name],
    );
}

/** Refuses a target whose version cannot take what is restored; all that restoring single collections asks for. */
export function judgeVersion(
  { version, origin }: Pick<Restored, 'version' | 'origin'>,
  target: Pick<SimulatedCluster, 'mongoDbVersion'>,
): void {
  if (!canRestoreVersion(version, origin.pinnedFcv, target.mongoDbVersion))
    throw mismatch(
      origin.pinnedFcv === undefined
        ? `a snapshot of MongoDB ${version} cannot be restored to MongoDB ${target.mongoDbVersion}`
        : `a snapshot with pinned feature compatibility version ${origin.pinnedFcv} cannot be restored to MongoDB ${target.mongoDbVersion}`,
    );
}

function judgeTopology(
  { isSharded: isOfShards, origin }: Restored,
  target: SimulatedCluster,
): void {
  if (isOfShards !== isSharded(target))
    throw mismatch(
      `a snapshot of a ${isOfShards ? 'sharded cluster' : 'replica set'} cannot be restored to a ${isOfShards ? 'replica set' : 'sharded cluster'}`,
    );
  if (origin.shards !== shardsOf(target))
    throw mismatch(
      `a snapshot of ${origin.shards} shards cannot be restored to ${shardsOf(target)} shards`,
    );
  if (isOfShards && origin.configServerType !== target.configServerType)
    throw mismatch(
      `a snapshot with ${origin.configServerType ?? 'unknown'} config servers cannot be restored to ${target.configServerType} ones`,
    );
}

/** The service documents no code of its own for these; a generic one stands for it. */
const mismatch = (problem: string): Refusal =>
  new Refusal(400, 'VALIDATION_ERROR', `Invalid restore target: ${problem}.`, [problem]);
