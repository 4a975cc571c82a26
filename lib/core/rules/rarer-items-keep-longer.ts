import { describeRetention } from '../values/retention';
import { pairsInOrder } from './compare-items';
import { SATISFIED, type ScheduleRule } from './rule';

/** Rarer snapshots are kept at least as long as more frequent ones: hourly ≤ daily ≤ weekly ≤ monthly ≤ yearly. */
export const rarerItemsKeepLonger: ScheduleRule = {
  id: 'rarer-items-keep-longer',
  about: 'schedule',
  statement:
    'Rarer snapshots are kept at least as long as more frequent ones: hourly ≤ daily ≤ weekly ≤ monthly ≤ yearly.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'fatal',
  check: ({ items }) => {
    const short = items === undefined ? [] : pairsInOrder(items, 'shorter');
    if (short.length === 0) return SATISFIED;
    return short.map(({ rarer, frequent }) => ({
      message: `${rarer.frequency} snapshots are kept ${describeRetention(rarer.keep)}, less than the ${describeRetention(frequent.keep)} of ${frequent.frequency} snapshots`,
      fix: `keep ${rarer.frequency} snapshots for ${describeRetention(frequent.keep)} or more`,
    }));
  },
};
