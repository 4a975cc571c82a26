import { type Change, type ChangeKind } from '../change';
import { type ClusterPair } from '../pair-clusters';

/** Finds changes of a few related kinds in one cluster. */
export interface Comparison {
  /** Kinds it can answer with. */
  readonly kinds: readonly ChangeKind[];
  /** The changes between the two sides of a cluster. */
  readonly compare: (pair: ClusterPair) => readonly Change[];
}
