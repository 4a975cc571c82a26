import { type CopyModel } from '../../core/model/protection-model';
import { type Found } from '../changes/change-kind';
import { type SchedulePair } from '../match/match-sides';
import { describeRegion, pairCopies } from './copies';

/** Whether one of two copy settings follows a number of snapshots and the other frequencies: neither is the stronger. */
export const isNumberOnOneSide = (before: CopyModel, after: CopyModel): boolean =>
  (before.last === undefined) !== (after.last === undefined);

/** Regions that follow a number of snapshots on both sides, where it changed in one direction. */
export function numberChanges(
  { before, after }: SchedulePair,
  isMeant: (was: number, becomes: number) => boolean,
): readonly Pick<Found, 'what' | 'before' | 'after' | 'fact'>[] {
  return pairCopies(before?.model, after?.model).flatMap(({ before: old, after: young }) => {
    const [was, becomes] = [old?.last, young?.last];
    if (young === undefined || was === undefined || becomes === undefined) return [];
    if (!isMeant(was, becomes)) return [];
    const region = describeRegion(young);
    return [
      {
        what: `copies in ${region}`,
        before: `the last ${was}`,
        after: `the last ${becomes}`,
        fact: `${region} holds the last ${becomes} snapshots instead of the last ${was}`,
      },
    ];
  });
}
