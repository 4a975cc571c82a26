import { type RetentionAmount } from '../../../core/values/retention';
import { type ClusterTarget } from '../cluster-target';

/** Who a snapshot belongs to: the stack and the resource in it, by names that outlive a deployment. */
export interface SnapshotOwner {
  readonly stack: string;
  readonly resource: string;
}

/** One on-demand snapshot. */
export interface TakeSnapshotRequest {
  readonly target: ClusterTarget;
  readonly owner: SnapshotOwner;
  /** Names the run: one snapshot is taken for it, ever. */
  readonly key: string;
  readonly keep: RetentionAmount;
  /** What was declared for the same key before; undefined on the first deployment. */
  readonly previousKeep?: RetentionAmount | undefined;
  /** Whether a lower `keep` may shorten the expiry. */
  readonly allowShorterKeep: boolean;
  readonly description?: string;
  /** Age up to which a completed snapshot that carries the marker, and of which no record is left, counts as this one. */
  readonly reuseWithinHours: number;
  /** Whether the engine is undoing a deployment: nothing is then taken, shortened or deleted. */
  readonly isRollback: boolean;
}

/** A snapshot that was taken. */
export interface TakenSnapshot {
  readonly snapshotId: string;
  /** ISO 8601; empty where Atlas no longer has it. */
  readonly createdAt: string;
  /** ISO 8601; empty where Atlas no longer has it. */
  readonly expiresAt: string;
}

/** How far a snapshot is; `snapshot` is undefined only in a rollback of one that was never taken. */
export type SnapshotProgress =
  | { readonly isDone: false; readonly status: string }
  | { readonly isDone: true; readonly snapshot: TakenSnapshot | undefined };

/** How messages call it: `snapshot v2 of orders`. */
export const snapshotSubject = ({ key, target }: TakeSnapshotRequest): string =>
  `snapshot ${key} of ${target.clusterName}`;
