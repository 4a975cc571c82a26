/** How far a snapshot is. */
export type WireSnapshotStatus = 'queued' | 'inProgress' | 'completed' | 'failed';

/** A snapshot of a cluster, as Atlas answers it; some fields appear only while it proceeds. */
export interface WireSnapshot {
  readonly id: string;
  readonly type: string;
  readonly status: WireSnapshotStatus;
  readonly snapshotType: 'onDemand' | 'scheduled' | 'fallback';
  /** Real on-demand snapshots answer `ondemand`, which the API document's enum lacks. */
  readonly frequencyType: string;
  readonly createdAt?: string;
  readonly expiresAt?: string;
  readonly description?: string;
  readonly masterKeyUUID?: string;
  readonly mongodVersion?: string;
  readonly policyItems: readonly string[];
  readonly storageSizeBytes: number;
  /** Replica sets only; a sharded snapshot names it in its members. */
  readonly cloudProvider?: string;
  /** Empty where there are no copies. */
  readonly copyRegions: readonly string[];
  /** Replica sets only. */
  readonly replicaSetName?: string;
  /** Sharded clusters only: one for each shard, and one for a dedicated config server. */
  readonly members?: readonly WireSnapshotMember[];
  /** Sharded clusters only. */
  readonly snapshotIds?: readonly string[];
  /** Sharded clusters only: `EMBEDDED` or `DEDICATED`. */
  readonly configServerType?: string;
}

/** The part of a sharded snapshot that holds one shard. */
export interface WireSnapshotMember {
  readonly id: string;
  readonly cloudProvider: string;
  readonly replicaSetName: string;
}

/** Body of a request for an on-demand snapshot. */
export interface WireSnapshotRequest {
  readonly description?: string;
  /** 1 or more. */
  readonly retentionInDays?: number;
}

/** Body that changes how long one snapshot is kept; the unit is in capitals here, and nowhere else. */
export interface WireSnapshotRetention {
  readonly retentionUnit: 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS';
  readonly retentionValue: number;
}
