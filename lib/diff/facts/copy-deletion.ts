import { type CopyModel } from '../../core/model/protection-model';
import { type SchedulePair } from '../match/match-sides';
import { newRetroactionsOf, retroactionOf, type Retroaction } from './retroactive';

/** What deletes copies that exist already, when their region or one of its frequencies is no longer copied. */
export function copyDeletionOf(
  pair: SchedulePair,
  { region }: CopyModel,
  isWholeRegion: boolean,
): Retroaction | undefined {
  const acts = copyDeletions(retroactionOf(pair)).filter(({ by }) =>
    isWholeRegion ? reaches(by, region.name) : by === `by ${OF_ITEMS}`,
  );
  return acts.find(({ isOn }) => isOn === true) ?? acts[0];
}

/** Switches of a provider that surely delete copies and did not before. */
export const newCopyDeletionsOf = (pair: SchedulePair): readonly Retroaction[] =>
  copyDeletions(newRetroactionsOf(pair)).filter(
    ({ by, isOn }) => isOn === true && by.startsWith('by '),
  );

/** What becomes of copies that exist already, as a remedy says it. */
export function existingCopies(deletion: Retroaction | undefined): string {
  if (deletion === undefined) return 'copies that exist already keep their expiry';
  return deletion.isOn === true
    ? `copies that exist already are deleted too, ${deletion.by}`
    : `whether copies that exist already are deleted is decided ${deletion.by}, which is known only at deploy`;
}

/** Deletes the copies of removed items of a copy policy, and those of a removed region with them. */
const OF_ITEMS = 'delete_copy_snapshots';

const copyDeletions = (all: readonly Retroaction[]): readonly Retroaction[] =>
  all.filter(({ act }) => act === 'delete-copies-of-removed-regions');

/** A switch that names a region reaches no other. */
function reaches(by: string, region: string): boolean {
  const [, named] = by.split(' of ');
  return by.startsWith('once') || named === undefined || named === region;
}
