/** One shard's part of a snapshot of a sharded cluster. */
export interface WireSnapshotMember {
  readonly id: string;
  readonly cloudProvider: string;
  readonly replicaSetName: string;
}

/**
 * A snapshot, as Atlas answers it; some fields appear only while it proceeds. A snapshot of a sharded cluster has
 * `members`, `snapshotIds` and `configServerType`, that of a replica set `copyRegions` and `replicaSetName`.
 */
export interface WireSnapshot {
  readonly id: string;
  /** `replicaSet` or `shardedCluster`. */
  readonly type: string;
  readonly status: 'queued' | 'inProgress' | 'completed' | 'failed';
  readonly snapshotType: 'onDemand' | 'scheduled' | 'fallback';
  /** Real on-demand snapshots answer `ondemand`, which the API document's enum lacks. */
  readonly frequencyType: string;
  readonly createdAt?: string;
  readonly expiresAt?: string;
  readonly description?: string;
  readonly mongodVersion?: string;
  /** Present where a customer key of AWS encrypts the snapshot. */
  readonly masterKeyUUID?: string;
  readonly policyItems: readonly string[];
  readonly storageSizeBytes: number;
  readonly cloudProvider?: string;
  readonly copyRegions: readonly string[];
  readonly replicaSetName?: string;
  readonly members?: readonly WireSnapshotMember[];
  readonly snapshotIds?: readonly string[];
  readonly configServerType?: string;
}

/** The body of a request for an on-demand snapshot. */
export interface WireSnapshotRequest {
  readonly description?: string;
  readonly retentionInDays?: number;
}

/** The body of a change of a snapshot's retention; upper-case units, unlike those of a schedule. */
export interface WireSnapshotRetention {
  readonly retentionUnit: 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS';
  readonly retentionValue: number;
}
