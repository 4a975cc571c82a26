/** A snapshot of a replica set, as Atlas answers it; some fields appear only while it proceeds. */
export interface WireSnapshot {
  readonly id: string;
  readonly type: string;
  readonly status: 'queued' | 'inProgress' | 'completed' | 'failed';
  readonly snapshotType: 'onDemand' | 'scheduled' | 'fallback';
  /** Real on-demand snapshots answer `ondemand`, which the API document's enum lacks. */
  readonly frequencyType: string;
  readonly createdAt?: string;
  readonly expiresAt?: string;
  readonly description?: string;
  readonly mongodVersion?: string;
  readonly policyItems: readonly string[];
  readonly storageSizeBytes: number;
  readonly cloudProvider?: string;
  readonly copyRegions: readonly string[];
  readonly replicaSetName?: string;
}
