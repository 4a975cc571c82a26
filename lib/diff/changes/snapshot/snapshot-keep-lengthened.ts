import { describeRetention } from '../../../core/values/retention';
import { orderOf } from '../../facts/retention-order';
import { movesExpiry } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The expiry of an on-demand snapshot moves back. */
export const snapshotKeepLengthened: ChangeKind = {
  id: 'snapshot-keep-lengthened',
  service: 'atlas',
  aspect: 'snapshot-keep',
  action: 'increase',
  about: 'snapshot',
  levels: ['better'],
  statement: 'an on-demand snapshot is kept longer',
  find: ({ before, after }) => {
    if (before === undefined || after === undefined || !movesExpiry(after)) return NOTHING;
    if (before.model.key !== after.model.key || before.model.path !== after.model.path)
      return NOTHING;
    if (orderOf(after.model.keep, before.model.keep) !== 'longer') return NOTHING;
    return [
      {
        level: 'better',

        what: 'on-demand snapshot',
        before: describeRetention(before.model.keep),
        after: describeRetention(after.model.keep),
        fact: `it is kept ${describeRetention(after.model.keep)} instead of ${describeRetention(before.model.keep)}`,
        remedy: 'its expiry moves at deploy',
      },
    ];
  },
};
