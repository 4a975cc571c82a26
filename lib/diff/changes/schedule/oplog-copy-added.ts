import { describeCopy, describeRegion, pairCopies } from '../../facts/copies';
import { type ChangeKind } from '../change-kind';

/** The oplog is now copied to a region. */
export const oplogCopyAdded: ChangeKind = {
  id: 'oplog-copy-added',
  service: 'atlas',
  aspect: 'oplog-copy',
  action: 'add',
  about: 'schedule',
  levels: ['better'],
  statement: 'the oplog is from now on copied to a region',
  find: ({ before, after }) =>
    pairCopies(before?.model, after?.model).flatMap((pair) => {
      if (pair.before === undefined || pair.after === undefined) return [];
      if (before === undefined || after === undefined) return [];
      if (!(!pair.before.oplog && pair.after.oplog)) return [];
      return [
        {
          level: 'better' as const,
          what: `copies in ${describeRegion(pair.after)}`,
          before: describeCopy(pair.before, before.model),
          after: describeCopy(pair.after, after.model),
          fact: `the oplog is copied to ${describeRegion(pair.after)} too`,
          remedy: 'any moment of the window can be restored from there',
        },
      ];
    }),
};
