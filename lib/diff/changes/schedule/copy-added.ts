import { describeCopy, describeRegion, pairCopies } from '../../facts/copies';
import { type ChangeKind } from '../change-kind';

/** Snapshots are now copied to a region. */
export const copyAdded: ChangeKind = {
  id: 'copy-added',
  service: 'atlas',
  aspect: 'copy',
  action: 'add',
  about: 'schedule',
  levels: ['better'],
  statement: 'snapshots are from now on copied to a region',
  find: ({ before, after }) =>
    pairCopies(before?.model, after?.model).flatMap((pair) => {
      const copy = pair.after;
      if (copy === undefined || after === undefined || pair.before !== undefined) return [];
      const described = describeCopy(copy, after.model);
      return [
        {
          level: 'better' as const,
          what: `copies in ${describeRegion(copy)}`,
          before: 'none',
          after: described,
          fact: `snapshots are copied to ${describeRegion(copy)} from now on: ${described}`,
          remedy: 'a loss of the primary region leaves these',
        },
      ];
    }),
};
