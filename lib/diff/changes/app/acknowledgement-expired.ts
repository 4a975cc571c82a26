import { isExpired } from '../../../core/acknowledgement';
import { type ChangeKind } from '../change-kind';

/** An acknowledgement no longer holds. */
export const acknowledgementExpired: ChangeKind = {
  id: 'acknowledgement-expired',
  service: 'atlas',
  aspect: 'acknowledgement-date',
  action: 'alter',
  about: 'app',
  levels: ['warning'],
  statement: 'an acknowledgement of the newer side is past its date',
  find: ({ after }, { today }) =>
    after.model.acknowledgements
      .filter((found) => isExpired(found, today))
      .map((found) => ({
        level: 'warning',
        what: `acknowledgement of ${found.rule}`,
        before: `until ${found.until ?? ''}`,
        after: 'expired',
        fact: `the acknowledgement of ${found.rule} ran out on ${found.until ?? ''}: ${found.reason}`,
        remedy: 'decide again, or take it out',
        subject: found.path === '' ? 'the app' : found.path,
        origin: found,
      })),
};
