import { describeCopy, describeRegion, pairCopies } from '../../facts/copies';
import { type ChangeKind } from '../change-kind';

/** The oplog is no longer copied to a region. */
export const oplogCopyRemoved: ChangeKind = {
  id: 'oplog-copy-removed',
  service: 'atlas',
  aspect: 'oplog-copy',
  action: 'remove',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'the oplog is no longer copied to a region',
  find: ({ before, after }) =>
    pairCopies(before?.model, after?.model).flatMap((pair) => {
      if (pair.before === undefined || pair.after === undefined) return [];
      if (before === undefined || after === undefined) return [];
      if (!(pair.before.oplog && !pair.after.oplog)) return [];
      return [
        {
          level: 'weakens' as const,
          what: `copies in ${describeRegion(pair.after)}`,
          before: describeCopy(pair.before, before.model),
          after: describeCopy(pair.after, after.model),
          fact: `the oplog is no longer copied to ${describeRegion(pair.after)}`,
          remedy: 'only snapshots can be restored from there',
        },
      ];
    }),
};
