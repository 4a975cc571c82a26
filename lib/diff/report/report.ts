import { type Finding } from '../../core/finding';
import { type Change } from '../change';
import { type ProtectionDiff } from '../compare-readings';
import { verdictOf, type DiffVerdict } from '../judge/verdict';

/** A diff in the order people read it. */
export interface Report {
  readonly verdict: DiffVerdict;
  /** Counts in one line, e.g. `1 irreversible, 2 weaker, 1 better`. */
  readonly headline: string;
  /** What must be decided on: irreversible, invalid, weaker, unclear, warnings. */
  readonly risks: readonly Change[];
  readonly improvements: readonly Change[];
  readonly notes: readonly Change[];
  /** What the team accepts. */
  readonly acknowledged: readonly Change[];
  /** Rules the newer side breaks. */
  readonly invalid: readonly Finding[];
}

/** Sorts a diff into what a reader looks for. */
export function toReport(diff: ProtectionDiff): Report {
  const open = diff.changes.filter(({ acknowledged }) => acknowledged === undefined);
  const acknowledged = diff.changes.filter((change) => change.acknowledged !== undefined);
  return {
    verdict: verdictOf(diff),
    headline: headline(open, diff.invalid, acknowledged),
    risks: open.filter(({ level }) => level !== 'better' && level !== 'info'),
    improvements: open.filter(({ level }) => level === 'better'),
    notes: open.filter(({ level }) => level === 'info'),
    acknowledged,
    invalid: diff.invalid,
  };
}

/** One word for what a change does, as tables show it. */
export function wordFor({ level, verdict }: Pick<Change, 'level' | 'verdict'>): string {
  if (verdict === 'cannot tell') return 'cannot tell';
  return level === 'weakens' ? 'weaker' : level;
}

const WORDS = ['irreversible', 'invalid', 'weaker', 'cannot tell', 'warning', 'better'];
const PLURALS: Readonly<Record<string, string>> = { warning: 'warnings', 'cannot tell': 'unclear' };

function headline(
  open: readonly Change[],
  invalid: readonly Finding[],
  acknowledged: readonly Change[],
): string {
  const counts = WORDS.map((word) => ({
    word,
    count:
      open.filter((change) => wordFor(change) === word).length +
      (word === 'invalid' ? invalid.length : 0),
  })).filter(({ count }) => count > 0);
  const told = counts.map(({ count, word }) => `${count} ${nameOf(word, count)}`);
  if (told.length === 0) told.push('no protection is weakened');
  if (acknowledged.length > 0) told.push(`${acknowledged.length} acknowledged`);
  return told.join(', ');
}

function nameOf(word: string, count: number): string {
  if (word === 'warning' && count === 1) return word;
  return PLURALS[word] ?? word;
}
