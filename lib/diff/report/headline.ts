import { type ProtectionDiff } from '../compare-models';

const WORDS = [
  ['irreversible', 'irreversible'],
  ['weakens', 'weaker'],
  ['cannot tell', 'unclear'],
  ['better', 'better'],
] as const;

/** The counts in one line, e.g. `1 irreversible, 2 weaker, 1 better`. */
export function headline({ changes, invalid }: ProtectionDiff): string {
  const counts = WORDS.map(([level, word]) => ({
    count: changes.filter((change) => change.level === level).length,
    word,
  }));
  const all = [...counts, { count: invalid.length, word: 'invalid' }];
  const told = all.filter(({ count }) => count > 0).map(({ count, word }) => `${count} ${word}`);
  return told.length === 0 ? 'no protection is weakened' : told.join(', ');
}
