/** Body of a request for a restore; `pointInTimeUTCSeconds` is spelled differently from the snapshot list's query. */
export interface WireRestoreRequest {
  readonly deliveryType: 'automated' | 'pointInTime' | 'download';
  readonly snapshotId?: string;
  readonly targetGroupId?: string;
  readonly targetClusterName?: string;
  readonly pointInTimeUTCSeconds?: number;
  readonly oplogTs?: number;
  readonly oplogInc?: number;
}

/** A restore job as Atlas answers it: it has no status, only flags. */
export interface WireRestoreJob {
  readonly id: string;
  readonly deliveryType: string;
  readonly cancelled: boolean;
  readonly failed: boolean;
  readonly expired: boolean;
  readonly snapshotId?: string;
  readonly targetGroupId?: string;
  readonly targetClusterName?: string;
  readonly pointInTimeUTCSeconds?: number;
  readonly oplogTs?: number;
  readonly oplogInc?: number;
  /** Absent until it is done; absent for a download while its link lives. */
  readonly finishedAt?: string;
  /** Downloads only, once ready. */
  readonly expiresAt?: string;
  /** Empty until a download is ready; holds a token, so it never reaches a log. */
  readonly deliveryUrl: readonly string[];
  /** When the snapshot was taken. */
  readonly timestamp?: string;
}
