import { acknowledgementsChanged, describeAcknowledgement } from '../../facts/acknowledgements';
import { type ChangeKind } from '../change-kind';

/** Reason or expiry of an acknowledgement changed. */
export const acknowledgementChanged: ChangeKind = {
  id: 'acknowledgement-changed',
  service: 'atlas',
  aspect: 'acknowledgement',
  action: 'alter',
  about: 'app',
  levels: ['info'],
  statement: 'reason or expiry of an acknowledgement changed',
  find: (sides) =>
    acknowledgementsChanged(sides.before.model, sides.after.model).map(({ before, after }) => ({
      level: 'info',
      what: `acknowledgement of ${after.rule}`,
      before: describeAcknowledgement(before),
      after: describeAcknowledgement(after),
      fact: `the acknowledgement of ${after.rule} says ${describeAcknowledgement(after)} instead of ${describeAcknowledgement(before)}`,
      remedy: 'see that the reason holds',
      subject: after.path === '' ? 'the app' : after.path,
      origin: after,
    })),
};
