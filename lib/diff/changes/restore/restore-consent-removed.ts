import { consentsOnlyOf } from '../../facts/restore-consents';
import { type ChangeKind } from '../change-kind';

/** A restore may do less than before. */
export const restoreConsentRemoved: ChangeKind = {
  id: 'restore-consent-removed',
  service: 'atlas',
  aspect: 'restore-consent',
  action: 'remove',
  about: 'restore',
  levels: ['info'],
  statement: 'a restore that is declared on both sides loses a consent',
  find: (pair) =>
    consentsOnlyOf('before', pair).map((consent) => ({
      level: 'info',
      what: 'consent of a restore',
      before: consent,
      after: 'not given',
      fact: `restore ${pair.after?.model.runId ?? ''} no longer consents to ${consent}`,
      remedy: 'a run that has ended is not touched, and one that still waits is refused',
    })),
};
