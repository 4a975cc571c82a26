import { type RestoreModel } from '../../core/model/run-models';
import { type RestorePair } from '../match/match-sides';

/** What each consent of a restore lets it do. */
const CONSENTS: readonly {
  readonly words: string;
  readonly isGiven: (restore: RestoreModel) => boolean;
}[] = [
  {
    words: 'emptying the target',
    isGiven: ({ overwriteTarget }) => overwriteTarget !== undefined,
  },
  {
    words: 'emptying the source itself',
    isGiven: ({ overwriteSource }) => overwriteSource !== undefined,
  },
  {
    words: 'emptying a target with termination protection',
    isGiven: ({ overwriteProtectedTarget }) => overwriteProtectedTarget === true,
  },
  { words: 'a fallback snapshot', isGiven: ({ allowFallback }) => allowFallback === true },
];

/** Consents of a restore that one side gives and the other does not, in words. */
export function consentsOnlyOf(
  side: 'before' | 'after',
  { before, after }: RestorePair,
): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const [mine, yours] =
    side === 'after' ? [after.model, before.model] : [before.model, after.model];
  return CONSENTS.filter(({ isGiven }) => isGiven(mine) && !isGiven(yours)).map(
    ({ words }) => words,
  );
}
