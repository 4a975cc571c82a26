import {
  acknowledgementsChanged,
  describeAcknowledgement,
  isForAllAndEver,
} from '../../facts/acknowledgements';
import { type AcknowledgementModel } from '../../../core/model/protection-model';
import { type ChangeKind } from '../change-kind';

/** Reason or expiry of an acknowledgement changed. */
export const acknowledgementChanged: ChangeKind = {
  id: 'acknowledgement-changed',
  service: 'atlas',
  aspect: 'acknowledgement',
  action: 'alter',
  about: 'app',
  levels: ['info', 'warning'],
  statement: 'reason or expiry of an acknowledgement changed',
  find: (sides) =>
    acknowledgementsChanged(sides.before.model, sides.after.model).map(({ before, after }) => ({
      level: losesItsEnd(before, after) ? 'warning' : 'info',
      what: `acknowledgement of ${after.rule}`,
      before: describeAcknowledgement(before),
      after: describeAcknowledgement(after),
      fact: `the acknowledgement of ${after.rule} says ${describeAcknowledgement(after)} instead of ${describeAcknowledgement(before)}`,
      remedy: losesItsEnd(before, after)
        ? 'it covers the whole app and never ends; give it at the construct, or with a date'
        : 'see that the reason holds',
      subject: after.path === '' ? 'the app' : after.path,
      origin: after,
    })),
};

const losesItsEnd = (before: AcknowledgementModel, after: AcknowledgementModel): boolean =>
  isForAllAndEver(after) && !isForAllAndEver(before);
