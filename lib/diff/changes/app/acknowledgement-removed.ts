import { acknowledgementsOnlyOf } from '../../facts/acknowledgements';
import { type ChangeKind } from '../change-kind';

/** A finding is no longer accepted in code. */
export const acknowledgementRemoved: ChangeKind = {
  id: 'acknowledgement-removed',
  service: 'atlas',
  aspect: 'acknowledgement',
  action: 'remove',
  about: 'app',
  levels: ['info'],
  statement: 'a finding is no longer accepted in code',
  find: (sides) =>
    acknowledgementsOnlyOf(sides.before.model, sides.after.model).map((found) => ({
      level: 'info',
      what: `acknowledgement of ${found.rule}`,
      before: 'accepted',
      after: 'none',
      fact: `${found.rule} is no longer accepted${found.until === undefined ? '' : ` until ${found.until}`}: ${found.reason}`,
      remedy: 'it is judged again',
      subject: found.path === '' ? 'the app' : found.path,
      origin: found,
    })),
};
