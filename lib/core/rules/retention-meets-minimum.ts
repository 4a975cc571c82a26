import { type FrequencyName } from '../values/frequency';
import { describeSlot, type PolicyItemData } from '../values/policy-item';
import { describeRetention } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { SATISFIED, type ScheduleRule } from './rule';

/** Weekly snapshots are kept 7 days or more, monthly ones 31 days, 5 weeks or 1 month or more, yearly ones 1 year or more. */
export const retentionMeetsMinimum: ScheduleRule = {
  id: 'retention-meets-minimum',
  about: 'schedule',
  statement:
    'Weekly snapshots are kept 7 days or more, monthly ones 31 days, 5 weeks or 1 month or more, yearly ones 1 year or more.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'fatal',
  check: ({ items }) => {
    const short = items?.filter(isShort);
    if (short === undefined || short.length === 0) return SATISFIED;
    return short.map((item) => ({
      message: `${describeSlot(item)} are kept ${describeRetention(item.keep)}, and Atlas keeps them ${MINIMUM[item.frequency].words} at least`,
      fix: `keep ${item.frequency} snapshots for ${MINIMUM[item.frequency].words} or more`,
    }));
  },
};

/** The fewest days an item may last in its longest month or year; 1 month passes for 31 days, 4 weeks do not. */
const MINIMUM: Readonly<Record<FrequencyName, { readonly days: number; readonly words: string }>> =
  {
    hourly: { days: 1, words: '1 day' },
    daily: { days: 1, words: '1 day' },
    weekly: { days: 7, words: '7 days' },
    monthly: { days: 31, words: '31 days, 5 weeks or 1 month' },
    yearly: { days: 365, words: '1 year' },
  };

const isShort = ({ frequency, keep }: PolicyItemData): boolean =>
  keep.amount >= 1 && retentionInDays(keep).most < MINIMUM[frequency].days;
