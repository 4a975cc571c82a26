/** Where a snapshot or restore of a Flex cluster stands. */
export type WireFlexStatus = 'PENDING' | 'QUEUED' | 'RUNNING' | 'FAILED' | 'COMPLETED';

/** A snapshot of a Flex cluster; nobody can ask for one. */
export interface WireFlexSnapshot {
  readonly id: string;
  readonly status: WireFlexStatus;
  readonly scheduledTime: string;
  readonly startTime?: string;
  readonly finishTime?: string;
  readonly expiration: string;
  readonly mongoDBVersion: string;
}

/** A restore or download of a Flex snapshot. */
export interface WireFlexRestoreJob {
  readonly id: string;
  readonly deliveryType: 'RESTORE' | 'DOWNLOAD';
  readonly status: WireFlexStatus;
  readonly snapshotId: string;
  readonly instanceName: string;
  readonly projectId: string;
  readonly targetDeploymentItemName?: string;
  readonly targetProjectId?: string;
  readonly restoreScheduledDate: string;
  readonly restoreFinishedDate?: string;
  readonly snapshotFinishedDate?: string;
  readonly expirationDate?: string;
  /** Holds a secret. */
  readonly snapshotUrl?: string;
}

/** The body that restores a Flex snapshot into a Flex cluster or a replica set. */
export interface WireFlexRestoreRequest {
  readonly snapshotId: string;
  readonly targetDeploymentItemName: string;
  /** @default - the project of the source */
  readonly targetProjectId?: string;
}

/** A Flex cluster; its backups are always on. */
export interface WireFlexCluster {
  readonly id: string;
  readonly name: string;
  readonly stateName: string;
  readonly mongoDBVersion: string;
  readonly terminationProtectionEnabled?: boolean;
}
