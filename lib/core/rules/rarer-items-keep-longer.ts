import { type PolicyItemData } from '../values/policy-item';
import { describeRetention } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { pairsInOrder, type ItemPair } from './compare-items';
import { SATISFIED, type ScheduleRule } from './rule';
import { strictestFloor } from './strictest-floor';

/** Rarer snapshots are kept at least as long as more frequent ones: hourly ≤ daily ≤ weekly ≤ monthly ≤ yearly. */
export const rarerItemsKeepLonger: ScheduleRule = {
  id: 'rarer-items-keep-longer',
  about: 'schedule',
  statement:
    'Rarer snapshots are kept at least as long as more frequent ones: hourly ≤ daily ≤ weekly ≤ monthly ≤ yearly.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'fatal',
  check: (schedule, { facts }) => {
    const short = schedule.items === undefined ? [] : pairsInOrder(schedule.items, 'shorter');
    if (short.length === 0) return SATISFIED;
    return longestFrequentOf(short)
      .filter(({ rarer }) => strictestFloor(rarer, schedule, facts) === 'more frequent item')
      .map(({ rarer, frequent }) => ({
        message: `${rarer.frequency} snapshots are kept ${describeRetention(rarer.keep)}, less than the ${describeRetention(frequent.keep)} of ${frequent.frequency} snapshots`,
        fix: `keep ${rarer.frequency} snapshots for ${describeRetention(frequent.keep)} or more`,
      }));
  },
};

/** Each rarer item once, beside the more frequent one that is kept longest. */
function longestFrequentOf(pairs: readonly ItemPair[]): readonly ItemPair[] {
  const longest = new Map<PolicyItemData, ItemPair>();
  for (const pair of pairs) {
    const known = longest.get(pair.rarer);
    if (known === undefined || daysOf(pair) >= daysOf(known)) longest.set(pair.rarer, pair);
  }
  return [...longest.values()];
}

const daysOf = ({ frequent }: ItemPair): number => retentionInDays(frequent.keep).most;
