import { type CopyFrequency, type CopyModel } from '../../core/model/protection-model';
import { type SchedulePair } from '../match/match-sides';
import { copiedFrequencies, type CopyPair } from './copies';
import { newRetroactionsOf, retroactionOf, type Retroaction } from './retroactive';

/** What deletes copies that exist already, when their region or one of its frequencies is no longer copied. */
export function copyDeletionOf(
  pair: SchedulePair,
  copy: CopyModel,
  isWholeRegion: boolean,
): Retroaction | undefined {
  const acts = retroactionOf(pair).filter(
    ({ act, by }) =>
      (act === OF_ITEMS && belongsToItems(by, copy)) ||
      (act === OF_REGIONS && isWholeRegion && reaches(by, copy.region.name)),
  );
  return acts.find(({ isOn }) => isOn === true) ?? acts[0];
}

/** Switches of a provider that surely delete copies and did not before. */
export const newCopyDeletionsOf = (pair: SchedulePair): readonly Retroaction[] =>
  newRetroactionsOf(pair).filter(
    ({ act, by, isOn }) =>
      (act === OF_REGIONS || act === OF_ITEMS) && isOn === true && by.startsWith('by '),
  );

/** Frequencies that a region gets no copies of any more. */
export function cutOff(
  { before, after }: SchedulePair,
  copies: CopyPair,
): readonly CopyFrequency[] {
  if (copies.before === undefined || before === undefined || after === undefined) return [];
  const left = copies.after === undefined ? [] : copiedFrequencies(copies.after, after.model);
  return copiedFrequencies(copies.before, before.model).filter((name) => !left.includes(name));
}

/** What becomes of copies that exist already, as a remedy says it. */
export function existingCopies(deletion: Retroaction | undefined): string {
  if (deletion === undefined) return 'copies that exist already keep their expiry';
  return deletion.isOn === true
    ? `copies that exist already are deleted too, ${deletion.by}`
    : `whether copies that exist already are deleted is decided ${deletion.by}, which is known only at deploy`;
}

const OF_REGIONS: Retroaction['act'] = 'delete-copies-of-removed-regions';
const OF_ITEMS: Retroaction['act'] = 'delete-copies-of-removed-items';

/** Copies belong to an item only where they are kept by one; of a provider's copies that is not read. */
const belongsToItems = (by: string, { keep }: CopyModel): boolean =>
  keep !== undefined || by.startsWith('by ');

/** A switch that names a region reaches no other. */
function reaches(by: string, region: string): boolean {
  const [, named] = by.split(' of ');
  return by.startsWith('once') || named === undefined || named === region;
}
