import { describeRetention } from '../../../core/values/retention';
import { orderOf } from '../../facts/retention-order';
import { movesExpiry } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The expiry of an on-demand snapshot moves, and which way depends on the calendar. */
export const snapshotKeepUnclear: ChangeKind = {
  id: 'snapshot-keep-unclear',
  service: 'atlas',
  aspect: 'snapshot-keep',
  action: 'alter',
  about: 'snapshot',
  levels: ['warning'],
  statement: 'an on-demand snapshot is kept days instead of months, so that the calendar decides',
  find: ({ before, after }) => {
    if (before === undefined || after === undefined || !movesExpiry(after)) return NOTHING;
    if (before.model.key !== after.model.key || before.model.path !== after.model.path)
      return NOTHING;
    if (orderOf(after.model.keep, before.model.keep) !== 'depends on the calendar') return NOTHING;
    return [
      {
        level: 'warning',
        verdict: 'cannot tell',
        what: 'on-demand snapshot',
        before: describeRetention(before.model.keep),
        after: describeRetention(after.model.keep),
        fact: `it is kept ${describeRetention(after.model.keep)} instead of ${describeRetention(before.model.keep)}`,
        remedy: 'which is longer depends on the calendar, so compare in one unit',
      },
    ];
  },
};
