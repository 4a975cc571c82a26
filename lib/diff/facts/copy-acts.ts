import { type SchedulePair } from '../match/match-sides';
import { copiedFrequencies, describeRegion, pairCopies } from './copies';
import { retroactionOf, type Retroaction } from './retroactive';

/** Whether copies made already get the new retention of their item. */
export const appliesNewCopyRetention = (pair: SchedulePair): Retroaction | undefined =>
  retroactionOf(pair).find(({ act }) => act === 'apply-new-copy-retention');

/** Copies that exist and are deleted at deploy. */
export interface DeletedCopies {
  /** Which, e.g. `copies of daily snapshots in US_WEST_2`. */
  readonly what: string;
  /** What asks for it, in words. */
  readonly by: string;
}

/** The copies an act of the newer side deletes because it no longer declares them. */
export function deletedCopies(pair: SchedulePair): readonly DeletedCopies[] {
  return retroactionOf(pair).flatMap(({ act, by }) => {
    if (act === 'delete-copies-of-removed-regions')
      return removedRegions(pair).map((region) => ({ what: `copies in ${region}`, by }));
    if (act === 'delete-copies-of-removed-items')
      return removedItems(pair).map((what) => ({ what, by }));
    return [];
  });
}

const removedRegions = ({ before, after }: SchedulePair): readonly string[] =>
  pairCopies(before?.model, after?.model).flatMap((pair) =>
    pair.before === undefined || pair.after !== undefined ? [] : [describeRegion(pair.before)],
  );

/** Copies belong to an item only where `keep` says so. */
function removedItems({ before, after }: SchedulePair): readonly string[] {
  if (before === undefined || after === undefined) return [];
  return pairCopies(before.model, after.model).flatMap(({ before: old, after: young }) => {
    if (old?.keep === undefined) return [];
    const left = young === undefined ? [] : copiedFrequencies(young, after.model);
    return old.keep
      .filter(({ frequency }) => !left.includes(frequency))
      .map(({ frequency }) => `copies of ${frequency} snapshots in ${describeRegion(old)}`);
  });
}
