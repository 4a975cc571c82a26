import { acknowledgementsOnlyOf, isForAllAndEver } from '../../facts/acknowledgements';
import { type ChangeKind } from '../change-kind';

/** A finding is accepted in code. */
export const acknowledgementAdded: ChangeKind = {
  id: 'acknowledgement-added',
  service: 'atlas',
  aspect: 'acknowledgement',
  action: 'add',
  about: 'app',
  levels: ['info', 'warning'],
  statement: 'a finding is accepted in code',
  find: (sides) =>
    acknowledgementsOnlyOf(sides.after.model, sides.before.model).map((found) => ({
      level: isForAllAndEver(found) ? 'warning' : 'info',
      what: `acknowledgement of ${found.rule}`,
      before: 'none',
      after: 'accepted',
      fact: `${found.rule} is accepted${found.until === undefined ? '' : ` until ${found.until}`}: ${found.reason}`,
      remedy: isForAllAndEver(found)
        ? 'it covers the whole app and never ends; give it at the construct, or with a date'
        : 'see that the reason holds',
      subject: found.path === '' ? 'the app' : found.path,
      origin: found,
    })),
};
