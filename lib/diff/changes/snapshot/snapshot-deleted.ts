import { snapshotFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** An on-demand snapshot is deleted. */
export const snapshotDeleted: ChangeKind = {
  id: 'snapshot-deleted',
  service: 'atlas',
  aspect: 'snapshot',
  action: 'remove',
  about: 'snapshot',
  levels: ['irreversible'],
  statement: 'an on-demand snapshot is deleted',
  find: (pair) =>
    snapshotFateOf(pair) === 'deleted'
      ? [
          {
            level: 'irreversible',
            what: 'on-demand snapshot',
            before: 'exists',
            after: 'deleted',
            fact: 'it is deleted at deploy and cannot be brought back',
            remedy: 'keep it on removal in a deployment before this one',
          },
        ]
      : NOTHING,
};
