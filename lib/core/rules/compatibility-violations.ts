import { type RestoreModel } from '../model/run-models';
import { type Compatibility } from '../restore/compatibility';
import { SATISFIED, type Violation } from './rule';

/** What an answer about one side of a restore means: the tier of a cluster does not depend on the day of its backup. */
export function violationsOf(answer: Compatibility): readonly Violation[] {
  switch (answer.verdict) {
    case 'compatible':
      return SATISFIED;
    case 'cannot-tell':
      return [
        {
          verdict: 'unverified',
          message: `not stated or known only at deploy: ${answer.missing}`,
          fix: 'state it, or leave it to the checks before the restore starts',
        },
      ];
    case 'incompatible':
      return [
        { message: answer.reason, fix: `${answer.remedy}, or remove the restore if it has ended` },
      ];
  }
}

/**
 * What an answer about a backup and its target means. At synth the backup is judged by what the app states of its
 * cluster now; a backup of an earlier day may be of another version, layout or key, so nothing is certain of it.
 */
export function violationsOfBackup(
  answer: Compatibility,
  { from }: RestoreModel,
): readonly Violation[] {
  const isOfAnotherDay =
    from.kind === 'latest-snapshot-before' || (from.kind === 'snapshot' && 'id' in from.snapshot);
  if (answer.verdict !== 'incompatible' || !isOfAnotherDay) return violationsOf(answer);
  return [
    {
      verdict: 'unverified',
      message: `${answer.reason}, unless the cluster was another when the snapshot was taken`,
      fix: answer.remedy,
    },
  ];
}
