import { restoreFateOf } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The official handler cannot change a restore. */
export const restoreChangeRefused: ChangeKind = {
  id: 'restore-change-refused',
  service: 'atlas',
  aspect: 'restore-update',
  action: 'alter',
  about: 'restore',
  levels: ['invalid'],
  statement: 'the properties of an official restore resource changed, which has no update',
  find: (pair) =>
    restoreFateOf(pair) === 'refused'
      ? [
          {
            level: 'invalid',
            what: 'restore',
            before: 'declared',
            after: 'changed',
            fact: 'its properties changed and the official handler has no update, so the deployment fails',
            remedy: 'take it out once it has run, and declare another one',
          },
        ]
      : NOTHING,
};
