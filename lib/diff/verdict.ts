import { type ProtectionDiff } from './compare-models';

/** What a whole diff says, the gravest first. */
export type DiffVerdict =
  'irreversible' | 'weakens' | 'invalid' | 'cannot tell' | 'does not weaken';

/** The gravest thing a diff holds. */
export function verdictOf({ changes, invalid }: ProtectionDiff): DiffVerdict {
  const has = (level: string): boolean => changes.some((change) => change.level === level);
  if (has('irreversible')) return 'irreversible';
  if (has('weakens')) return 'weakens';
  if (invalid.length > 0) return 'invalid';
  return has('cannot tell') ? 'cannot tell' : 'does not weaken';
}
