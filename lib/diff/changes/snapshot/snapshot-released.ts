import { snapshotFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** An on-demand snapshot leaves the code and is kept until its expiry. */
export const snapshotReleased: ChangeKind = {
  id: 'snapshot-released',
  service: 'atlas',
  aspect: 'snapshot-management',
  action: 'remove',
  about: 'snapshot',
  levels: ['info'],
  statement: 'an on-demand snapshot leaves the code and is kept until its expiry',
  find: (pair) =>
    snapshotFateOf(pair) === 'released'
      ? [
          {
            level: 'info',
            what: 'on-demand snapshot',
            before: 'declared',
            after: 'released, kept until its expiry',
            fact: 'it is no longer declared; the snapshot stays until its own expiry',
            remedy: 'nothing here guards it from now on',
          },
        ]
      : NOTHING,
};
