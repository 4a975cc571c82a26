import { type RetentionAmount } from '../../../core/values/retention';
import { type ClusterTarget } from '../cluster-target';
import { type SnapshotOwner } from '../snapshot/snapshot-request';

/** Where the data of a restore comes from, with everything a token stood for resolved. */
export type RestoreSource =
  | { readonly kind: 'snapshot'; readonly cluster: ClusterTarget; readonly snapshotId: string }
  | {
      readonly kind: 'declared-snapshot';
      readonly cluster: ClusterTarget;
      readonly owner: SnapshotOwner;
      /** The key it was taken for. */
      readonly key: string;
    }
  | {
      readonly kind: 'latest-snapshot-before';
      readonly cluster: ClusterTarget;
      /** ISO 8601, UTC. */
      readonly before: string;
      readonly maxAgeHours: number;
    }
  | {
      readonly kind: 'newest-snapshot';
      readonly cluster: ClusterTarget;
      readonly maxAgeHours: number;
    }
  | {
      readonly kind: 'point-in-time';
      readonly cluster: ClusterTarget;
      /** ISO 8601, UTC. */
      readonly at: string;
    }
  | {
      readonly kind: 'oplog';
      readonly cluster: ClusterTarget;
      readonly seconds: number;
      readonly increment: number;
    };

/** One restore. */
export interface RestoreRequest {
  readonly source: RestoreSource;
  /** The cluster that is emptied. */
  readonly target: ClusterTarget;
  /** Names the run: it happens at most once under it. */
  readonly runId: string;
  /**
   * Names the deployment that asks. What one of them planned is not gone on with by another: the source may be another
   * since, and its safety snapshot does not hold what was written since.
   */
  readonly attempt: string;
  /** The target's name, written out as consent. */
  readonly overwriteTarget?: string;
  /** The sentence that consents to emptying the source itself. */
  readonly overwriteSource?: string;
  /** Whether a target with termination protection may be emptied. */
  readonly overwriteProtectedTarget?: boolean;
  readonly safetySnapshot: { readonly keep: RetentionAmount } | { readonly skippedBecause: string };
  /** Whether a fallback snapshot will do. */
  readonly allowFallback?: boolean;
  /** Whether only the preflight runs. */
  readonly dryRun?: boolean;
  /** Whether the run counts as done once its job is started. */
  readonly isDoneWhenStarted?: boolean;
  /** When waiting ends, milliseconds since 1970 by Atlas's clock; the job goes on. */
  readonly waitUntil?: number;
  /** Whether the engine is undoing a deployment: nothing is then started. */
  readonly isRollback: boolean;
}

/** What became of a restore. */
export interface RestoreOutcome {
  readonly state: 'finished' | 'started' | 'checked' | 'untouched';
  /** Empty where no job was started. */
  readonly jobId: string;
  /** ISO 8601; empty unless finished. */
  readonly finishedAt: string;
}

/** How far a restore is. */
export type RestoreProgress =
  | { readonly isDone: false; readonly status: string }
  | { readonly isDone: true; readonly outcome: RestoreOutcome };

/** How messages call it: `restore 2026-11-21 into staging`. */
export const restoreSubject = ({ runId, target }: RestoreRequest): string =>
  `restore ${runId} into ${target.clusterName}`;

/** Whether a restore empties the very cluster its data comes from. */
export const isOntoItself = ({
  source,
  target,
}: Pick<RestoreRequest, 'source' | 'target'>): boolean =>
  source.cluster.projectId === target.projectId &&
  source.cluster.clusterName === target.clusterName;
