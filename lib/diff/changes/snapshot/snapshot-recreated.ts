import { snapshotFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** An on-demand snapshot is deleted and a later one taken in its place. */
export const snapshotRecreated: ChangeKind = {
  id: 'snapshot-recreated',
  service: 'atlas',
  aspect: 'snapshot-resource',
  action: 'alter',
  about: 'snapshot',
  levels: ['irreversible'],
  statement: 'an on-demand snapshot is deleted and a later one taken in its place',
  find: (pair) =>
    snapshotFateOf(pair) === 'recreated'
      ? [
          {
            level: 'irreversible',
            what: 'on-demand snapshot',
            before: 'exists',
            after: 'deleted, taken anew',
            fact: 'its resource is replaced, so this restore point is deleted and a later one taken in its place',
            remedy: 'declare another snapshot beside it and leave this one as it is',
          },
        ]
      : NOTHING,
};
