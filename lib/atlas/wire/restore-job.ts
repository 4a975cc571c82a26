import { type WireLink } from './envelope';

/** How a restore is delivered. */
export type WireDeliveryType = 'automated' | 'download' | 'pointInTime';

/** The moment a point-in-time restore asked for; all parts are null for other restores (recorded). */
export interface WireDesiredTimestamp {
  readonly date: string | null;
  readonly increment: number | null;
  readonly time: number | null;
}

/** One shard's part of the download of a sharded cluster. */
export interface WireRestoreComponent {
  readonly replicaSetName: string;
  readonly downloadUrl?: string;
}

/** The body that starts a restore. */
export interface WireRestoreRequest {
  readonly deliveryType: WireDeliveryType;
  readonly snapshotId?: string;
  readonly targetGroupId?: string;
  readonly targetClusterName?: string;
  readonly pointInTimeUTCSeconds?: number;
  readonly oplogTs?: number;
  readonly oplogInc?: number;
}

/** A restore job of a dedicated cluster; it has no status, its flags and dates tell. */
export interface WireRestoreJob extends WireRestoreRequest {
  readonly id: string;
  readonly cancelled: boolean;
  readonly failed: boolean;
  readonly expired: boolean;
  /** Absent until an automated or point-in-time restore is done, and on downloads. */
  readonly finishedAt?: string;
  /** When a ready download ends. */
  readonly expiresAt?: string;
  /** Holds a secret; empty until a download is ready. */
  readonly deliveryUrl: readonly string[];
  readonly components?: readonly WireRestoreComponent[];
  readonly desiredTimestamp?: WireDesiredTimestamp;
  /** When the restored snapshot was taken. */
  readonly timestamp?: string;
  /** Replica-set name of the target. */
  readonly targetDeploymentItemName?: string;
  readonly links?: readonly WireLink[];
}
