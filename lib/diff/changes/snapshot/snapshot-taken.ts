import { snapshotFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** An on-demand snapshot is taken. */
export const snapshotTaken: ChangeKind = {
  id: 'snapshot-taken',
  service: 'atlas',
  aspect: 'snapshot',
  action: 'add',
  about: 'snapshot',
  levels: ['better'],
  statement: 'an on-demand snapshot is taken',
  find: (pair) =>
    snapshotFateOf(pair) === 'taken'
      ? [
          {
            level: 'better',
            what: 'on-demand snapshot',
            before: 'none',
            after: 'taken at deploy',
            fact: 'it is taken at deploy',
            remedy: 'nothing else waits for it unless it is ordered before',
          },
        ]
      : NOTHING,
};
