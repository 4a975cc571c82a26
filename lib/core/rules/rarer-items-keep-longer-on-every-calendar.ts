import { describeRetention } from '../values/retention';
import { pairsInOrder } from './compare-items';
import { SATISFIED, type ScheduleRule } from './rule';

/** Retentions in months or years reach those in days or weeks whatever the length of the months. */
export const rarerItemsKeepLongerOnEveryCalendar: ScheduleRule = {
  id: 'rarer-items-keep-longer-on-every-calendar',
  about: 'schedule',
  statement:
    'Retentions in months or years reach those in days or weeks whatever the length of the months.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'warning',
  check: ({ items }) => {
    const open =
      items === undefined ? [] : pairsInOrder(items, 'not longer', 'depends on the calendar');
    if (open.length === 0) return SATISFIED;
    return open.map(({ rarer, frequent }) => ({
      message: `${rarer.frequency} snapshots are kept ${describeRetention(rarer.keep)} and ${frequent.frequency} snapshots ${describeRetention(frequent.keep)}; which is longer depends on the months, and Atlas may refuse it`,
      fix: `give both retentions in the same unit, ${rarer.frequency} the longer`,
    }));
  },
};
