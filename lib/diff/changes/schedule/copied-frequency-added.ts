import { isNumberOnOneSide } from '../../facts/copied-number';
import { copiedFrequencies, describeCopy, describeRegion, pairCopies } from '../../facts/copies';
import { type ChangeKind } from '../change-kind';

/** A region gets copies of more frequencies. */
export const copiedFrequencyAdded: ChangeKind = {
  id: 'copied-frequency-added',
  service: 'atlas',
  aspect: 'copied-frequency',
  action: 'add',
  about: 'schedule',
  levels: ['better'],
  statement: 'a region gets copies of more frequencies',
  find: ({ before, after }) =>
    pairCopies(before?.model, after?.model).flatMap((pair) => {
      if (pair.before === undefined || pair.after === undefined) return [];
      if (before === undefined || after === undefined) return [];
      if (isNumberOnOneSide(pair.before, pair.after)) return [];
      const has = copiedFrequencies(pair.before, before.model);
      const lost = copiedFrequencies(pair.after, after.model).filter(
        (frequency) => !has.includes(frequency),
      );
      if (lost.length === 0) return [];
      return [
        {
          level: 'better' as const,
          what: `copies in ${describeRegion(pair.after)}`,
          before: describeCopy(pair.before, before.model),
          after: describeCopy(pair.after, after.model),
          fact: `${lost.join(' and ')} snapshots are copied to ${describeRegion(pair.after)} too`,
          remedy: 'the next ones are copied',
        },
      ];
    }),
};
