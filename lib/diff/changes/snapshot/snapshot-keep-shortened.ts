import { describeRetention } from '../../../core/values/retention';
import { orderOf } from '../../facts/retention-order';
import { movesExpiry } from '../../facts/run-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The expiry of an on-demand snapshot moves forward. */
export const snapshotKeepShortened: ChangeKind = {
  id: 'snapshot-keep-shortened',
  service: 'atlas',
  aspect: 'snapshot-keep',
  action: 'decrease',
  about: 'snapshot',
  levels: ['irreversible', 'invalid'],
  statement: 'an on-demand snapshot is kept shorter',
  find: ({ before, after }) => {
    if (before === undefined || after === undefined || !movesExpiry(after)) return NOTHING;
    if (before.model.key !== after.model.key || before.model.path !== after.model.path)
      return NOTHING;
    if (orderOf(after.model.keep, before.model.keep) !== 'shorter') return NOTHING;
    return [
      {
        level:
          after.model.allowShorterKeep === true ? ('irreversible' as const) : ('invalid' as const),

        what: 'on-demand snapshot',
        before: describeRetention(before.model.keep),
        after: describeRetention(after.model.keep),
        fact: `it is kept ${describeRetention(after.model.keep)} instead of ${describeRetention(before.model.keep)}`,
        remedy:
          after.model.allowShorterKeep === true
            ? 'its expiry moves at deploy, and what has run out by then is deleted'
            : 'the deployment refuses it; set allowShorterKeep to mean it',
      },
    ];
  },
};
