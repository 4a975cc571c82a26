import { snapshotFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A snapshot is taken a second time under a new key, for another cluster or by a renamed construct. */
export const snapshotTakenAgain: ChangeKind = {
  id: 'snapshot-taken-again',
  service: 'atlas',
  aspect: 'snapshot-run',
  action: 'alter',
  about: 'snapshot',
  levels: ['warning'],
  statement:
    'a snapshot is taken a second time under a new key, for another cluster or by a renamed construct',
  find: (pair) =>
    snapshotFateOf(pair) === 'taken again'
      ? [
          {
            level: 'warning',
            what: 'on-demand snapshot',
            before: pair.before?.model.path ?? '',
            after: pair.after?.model.path ?? '',
            fact: 'a second snapshot is taken, because its key, its cluster or the id of its construct changed; the first stays until its own expiry',
            remedy: 'keep key, cluster and id to keep one snapshot',
          },
        ]
      : NOTHING,
};
