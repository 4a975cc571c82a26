import { type DiffVerdict } from './verdict';

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

/** What the verdict of a diff counts as: what is below `failOn` does not weaken. */
export function outcomeOf(
  verdict: DiffVerdict,
  { failOn = 'invalid', isStrict = false }: Strictness,
): Exclude<DiffVerdict, 'cannot tell'> {
  const judged = verdict !== 'cannot tell' ? verdict : isStrict ? 'weakens' : 'does not weaken';
  return rank(judged) >= rank(failOn) ? judged : 'does not weaken';
}

const RANKS = ['does not weaken', 'invalid', 'weakens', 'irreversible', 'never'];
const rank = (word: string): number => RANKS.indexOf(word);
