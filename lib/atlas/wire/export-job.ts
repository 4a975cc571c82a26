/** An export of a snapshot to a bucket; its states are capitalised, unlike those of other jobs. */
export interface WireExportJob {
  readonly id: string;
  readonly state: 'Queued' | 'InProgress' | 'Successful' | 'Failed' | 'Cancelled';
  readonly stateReason?: { readonly errorCode: string; readonly message: string };
  readonly exportStatus: {
    readonly exportedCollections: number;
    readonly totalCollections: number;
  };
  /** One for each shard. */
  readonly components?: readonly { readonly exportId: string; readonly replicaSetName: string }[];
  readonly createdAt: string;
  readonly finishedAt?: string;
  readonly prefix: string;
  readonly customData: readonly unknown[];
  readonly exportBucketId: string;
  readonly snapshotId: string;
}

/** The body that exports a snapshot. */
export interface WireExportRequest {
  readonly snapshotId: string;
  readonly exportBucketId: string;
  readonly customData?: readonly { readonly key: string; readonly value: string }[];
}
