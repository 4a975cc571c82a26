import { type ProtectionDiff } from '../compare-readings';
import { isUnclear, verdictOf, type DiffVerdict } from './verdict';

/** What an exit code says. */
export type Outcome = Exclude<DiffVerdict, 'cannot tell'>;

/** From which verdict on a diff fails. */
export const FAIL_ON = ['never', 'invalid', 'weakens', 'irreversible'] as const;

/** From which verdict on a diff fails; `invalid` is the least of them. */
export type FailOn = (typeof FAIL_ON)[number];

/** How a diff is judged. */
export interface Strictness {
  /** @default 'invalid' */
  readonly failOn?: FailOn;
  /** Whether what cannot be told counts as weaker. @default false */
  readonly isStrict?: boolean;
}

/** What a diff counts as: what is below `failOn` does not weaken, and what cannot be told weakens only where strictness says so. */
export function outcomeOf(
  diff: ProtectionDiff,
  { failOn = 'invalid', isStrict = false }: Strictness,
): Outcome {
  const verdict = verdictOf(diff);
  const told = verdict === 'cannot tell' ? 'does not weaken' : verdict;
  const judged = isStrict && isUnclear(diff) && rank(told) < rank('weakens') ? 'weakens' : told;
  return rank(judged) >= rank(failOn) ? judged : 'does not weaken';
}

const RANKS = ['does not weaken', 'invalid', 'weakens', 'irreversible', 'never'];
const rank = (word: string): number => RANKS.indexOf(word);
