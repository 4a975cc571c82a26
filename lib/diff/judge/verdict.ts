import { type ProtectionDiff } from '../compare-readings';

/** What a whole diff says, the gravest first. */
export type DiffVerdict =
  'irreversible' | 'weakens' | 'invalid' | 'cannot tell' | 'does not weaken';

/** Whether a diff holds something that cannot be told and nobody has acknowledged, whatever else it holds. */
export const isUnclear = ({ changes }: ProtectionDiff): boolean =>
  changes.some(
    ({ acknowledged, verdict }) => acknowledged === undefined && verdict === 'cannot tell',
  );

/** The gravest thing a diff holds that nobody has acknowledged. */
export function verdictOf({ changes, invalid }: ProtectionDiff): DiffVerdict {
  const open = changes.filter(({ acknowledged }) => acknowledged === undefined);
  if (open.some(({ level }) => level === 'irreversible')) return 'irreversible';
  if (open.some(({ level }) => level === 'weakens')) return 'weakens';
  if (invalid.length > 0 || open.some(({ level }) => level === 'invalid')) return 'invalid';
  return isUnclear({ changes, invalid }) ? 'cannot tell' : 'does not weaken';
}
