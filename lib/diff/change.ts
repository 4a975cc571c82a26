import { type Finding } from '../core/finding';

/** What a change or a broken rule means for protection, the gravest first. */
export const LEVELS = ['irreversible', 'invalid', 'weakens', 'warning', 'info', 'better'] as const;

/** How grave something is; defined in docs/plan-diff.md. */
export type Level = (typeof LEVELS)[number];

/**
 * What a change does to protection: `weakens` if some restore possible before is not possible after, `cannot tell` if
 * the inputs do not hold the value that decides.
 */
export type Verdict = 'weakens' | 'cannot tell' | 'does not weaken';

/** One change of protection between two sides. */
export interface Change {
  /** Id of its kind. */
  readonly kind: string;
  /** What it does to protection. */
  readonly verdict: Verdict;
  /** How grave it is. */
  readonly level: Level;
  /** What it is about, e.g. `cluster orders`. */
  readonly subject: string;
  /** Id of the Atlas project, where it is known. */
  readonly project?: string;
  /** What of it, e.g. `daily snapshots are kept`. */
  readonly aspect: string;
  /** As it was. */
  readonly before: string;
  /** As it becomes. */
  readonly after: string;
  /** The fact in one line, with what can be done. */
  readonly message: string;
  /** Path of the construct, or address of the resource. */
  readonly path: string;
  /** File and line of the construct. */
  readonly location?: string;
  /** Facts worth a line of their own, folded where a report can fold. */
  readonly details?: readonly string[];
  /** Why the team accepts it, when it does. */
  readonly acknowledged?: Finding['acknowledged'];
}
