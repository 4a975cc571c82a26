import { copyDeletionOf, existingCopies } from '../../facts/copy-deletion';
import { isNumberOnOneSide } from '../../facts/copied-number';
import { copiedFrequencies, describeCopy, describeRegion, pairCopies } from '../../facts/copies';
import { type ChangeKind } from '../change-kind';

/** A region gets copies of fewer frequencies. */
export const copiedFrequencyRemoved: ChangeKind = {
  id: 'copied-frequency-removed',
  service: 'atlas',
  aspect: 'copied-frequency',
  action: 'remove',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'a region gets copies of fewer frequencies',
  find: (schedules) => {
    const { before, after } = schedules;
    return pairCopies(before?.model, after?.model).flatMap((pair) => {
      if (pair.before === undefined || pair.after === undefined) return [];
      if (before === undefined || after === undefined) return [];
      if (isNumberOnOneSide(pair.before, pair.after)) return [];
      const has = copiedFrequencies(pair.after, after.model);
      const lost = copiedFrequencies(pair.before, before.model).filter(
        (frequency) => !has.includes(frequency),
      );
      if (lost.length === 0) return [];
      return [
        {
          level: 'weakens' as const,
          what: `copies in ${describeRegion(pair.after)}`,
          before: describeCopy(pair.before, before.model),
          after: describeCopy(pair.after, after.model),
          fact: `${lost.join(' and ')} snapshots are no longer copied to ${describeRegion(pair.after)}`,
          remedy: existingCopies(copyDeletionOf(schedules, pair.before, false)),
        },
      ];
    });
  },
};
