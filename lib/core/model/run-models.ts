import { type Known } from '../values/known';
import { type RetentionAmount } from '../values/retention';
import { type Origin } from './origin';

/** A cluster a run names, which may be stated in another stack or nowhere. */
export interface ClusterReference {
  /** Path of the construct that states the cluster. */
  readonly path: string;
  /** Id of the project. */
  readonly projectId: Known<string>;
  /** Name of the cluster. */
  readonly name: Known<string>;
}

/** A declared on-demand snapshot. */
export interface SnapshotModel extends Origin {
  /** Names the run: a new key takes a new snapshot. */
  readonly key: string;
  /** How long it is kept. */
  readonly keep: RetentionAmount;
  /** Whether a lower `keep` may shorten the expiry of a snapshot already taken. */
  readonly allowShorterKeep?: boolean;
  /** What people read in Atlas. */
  readonly description?: string;
  /** Age in hours up to which a completed snapshot under the same marker counts as this one. */
  readonly reuseWithinHours?: number;
  /** What happens to the snapshot when the construct is removed. */
  readonly onRemove?: 'keep' | 'delete-snapshot';
  /** Paths of what comes after it; empty: it guards nothing. */
  readonly guards: readonly string[];
}

/** Where a restore takes its data from. */
export type RestoreSourceModel =
  | {
      readonly kind: 'snapshot';
      readonly cluster: ClusterReference;
      /** Path of the declared snapshot, or the id of one that exists. */
      readonly snapshot: { readonly path: string } | { readonly id: Known<string> };
    }
  | {
      readonly kind: 'latest-snapshot-before';
      readonly cluster: ClusterReference;
      /** ISO 8601, UTC. */
      readonly before: string;
      readonly maxAgeHours: number;
    }
  | {
      readonly kind: 'newest-snapshot';
      readonly cluster: ClusterReference;
      readonly maxAgeHours: number;
    }
  | {
      readonly kind: 'point-in-time';
      readonly cluster: ClusterReference;
      /** ISO 8601, UTC. */
      readonly at: string;
    }
  | {
      readonly kind: 'oplog';
      readonly cluster: ClusterReference;
      /** Seconds since 1970. */
      readonly seconds: number;
      /** Ordinal within the second, 1 or more. */
      readonly increment: number;
    };

/** A declared restore; it belongs to the cluster it empties. */
export interface RestoreModel extends Origin {
  /** Names the run: it happens at most once under it. */
  readonly runId: string;
  /** Where the data comes from. */
  readonly from: RestoreSourceModel;
  /** The target's name, written out as consent to emptying it; undefined: no consent. */
  readonly overwriteTarget?: string;
  /** The sentence that consents to emptying the source itself. */
  readonly overwriteSource?: string;
  /** Whether a target with termination protection may be emptied. */
  readonly overwriteProtectedTarget?: boolean;
  /** Whether the target is saved first; a text says why not. */
  readonly safetySnapshot?:
    { readonly keep: RetentionAmount } | { readonly skippedBecause: string };
  /** How long the deployment waits. */
  readonly completion?:
    { readonly kind: 'started' } | { readonly kind: 'wait'; readonly upToMinutes: number };
  /** Whether only the preflight runs. */
  readonly dryRun?: boolean;
  /** Whether a fallback snapshot will do. */
  readonly allowFallback?: boolean;
  /** Path of another resource in its stack, which is rolled back when the restore fails. */
  readonly beside?: string;
}

/** A declared run beside snapshots and restores of whole clusters; it belongs to the cluster it changes, or takes from. */
export interface RunModel extends Origin {
  /** What it does. */
  readonly kind:
    | 'collection-restore'
    | 'flex-restore'
    | 'serverless-restore'
    | 'snapshot-download'
    | 'snapshot-export';
  /** Names the run: it happens at most once under it. */
  readonly runId: string;
  /** Where the data comes from. */
  readonly from: RestoreSourceModel;
  /** Whether it drops what the cluster holds: everything, or single collections. */
  readonly overwrites: boolean;
  /** The cluster's name, written out as consent to that; undefined: no consent. */
  readonly overwriteTarget?: string;
  /** Whether only the preflight runs. */
  readonly dryRun?: boolean;
}
