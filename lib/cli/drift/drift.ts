import { type Change } from '../../diff/change';
import { wordFor } from '../../diff/report/report';

/** One difference between what is declared and what is live. */
export interface Drift {
  /** What the live side would be as a change of the declared one, or `cluster-missing`. */
  readonly change: Change;
  /** What it means for protection, in one word. */
  readonly word: string;
}

/** A difference; nothing is about to happen, so that only the direction of a change counts. */
export function toDrift(change: Change): Drift {
  if (change.verdict === 'weakens') return { change, word: 'weaker' };
  // Atlas refuses a lower compliance policy from code; here somebody had it lowered.
  if (change.level === 'invalid') return { change, word: 'weaker' };
  return { change, word: change.level === 'irreversible' ? 'better' : wordFor(change) };
}
