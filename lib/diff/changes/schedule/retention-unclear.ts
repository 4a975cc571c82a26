import { describeRetention } from '../../../core/values/retention';
import { describeSlot } from '../../../core/values/policy-item';
import { keptSlots } from '../../facts/slots';
import { type ChangeKind } from '../change-kind';

/** Retention changed between days and calendar units, and which is longer depends on the months. */
export const retentionUnclear: ChangeKind = {
  id: 'retention-unclear',
  service: 'atlas',
  aspect: 'retention',
  action: 'alter',
  about: 'schedule',
  levels: ['warning'],
  statement:
    'retention changed between days and months, so that the calendar decides which is longer',
  find: ({ before: old, after: young }) =>
    keptSlots(old?.model, young?.model)
      .filter(({ order }) => order === 'depends on the calendar')
      .map(({ before, after }) => ({
        level: 'warning',
        verdict: 'cannot tell',
        what: `${describeSlot(after)} are kept`,
        before: describeRetention(before.keep),
        after: describeRetention(after.keep),
        fact: `${describeSlot(after)} are kept ${describeRetention(after.keep)} instead of ${describeRetention(before.keep)}`,
        remedy: 'which is longer depends on the calendar, so compare in one unit',
      })),
};
