import { consentsOnlyOf } from '../../facts/restore-consents';
import { type ChangeKind } from '../change-kind';

/** A restore may do more than before once it runs. */
export const restoreConsentAdded: ChangeKind = {
  id: 'restore-consent-added',
  service: 'atlas',
  aspect: 'restore-consent',
  action: 'add',
  about: 'restore',
  levels: ['info'],
  statement: 'a restore that is declared on both sides is given a consent',
  find: (pair) =>
    consentsOnlyOf('after', pair).map((consent) => ({
      level: 'info',
      what: 'consent of a restore',
      before: 'not given',
      after: consent,
      fact: `restore ${pair.after?.model.runId ?? ''} consents to ${consent}`,
      remedy:
        'it counts if the run has not begun, and for the next run id; drop it unless it is meant to stay',
    })),
};
