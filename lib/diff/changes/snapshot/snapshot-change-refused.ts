import { snapshotFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The official handler cannot change a snapshot. */
export const snapshotChangeRefused: ChangeKind = {
  id: 'snapshot-change-refused',
  service: 'atlas',
  aspect: 'snapshot-update',
  action: 'alter',
  about: 'snapshot',
  levels: ['invalid'],
  statement: 'the official handler cannot change a snapshot',
  find: (pair) =>
    snapshotFateOf(pair) === 'refused'
      ? [
          {
            level: 'invalid',
            what: 'on-demand snapshot',
            before: 'declared',
            after: 'changed',
            fact: 'its properties changed and the official handler has no update, so the deployment fails',
            remedy: 'leave it as it is and declare another snapshot beside it',
          },
        ]
      : NOTHING,
};
