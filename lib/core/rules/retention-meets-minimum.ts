import { describeSlot } from '../values/policy-item';
import { describeRetention } from '../values/retention';
import { isBelowMinimum, MINIMUM_RETENTION } from './minimum-retention';
import { SATISFIED, type ScheduleRule } from './rule';
import { strictestFloor } from './strictest-floor';

/** Weekly snapshots are kept 7 days or more, monthly ones 31 days, 5 weeks or 1 month or more, yearly ones 1 year or more. */
export const retentionMeetsMinimum: ScheduleRule = {
  id: 'retention-meets-minimum',
  about: 'schedule',
  statement:
    'Weekly snapshots are kept 7 days or more, monthly ones 31 days, 5 weeks or 1 month or more, yearly ones 1 year or more.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'fatal',
  check: (schedule, { facts }) => {
    const short = schedule.items?.filter(isBelowMinimum);
    if (short === undefined || short.length === 0) return SATISFIED;
    return short
      .filter((item) => strictestFloor(item, schedule, facts) === 'minimum')
      .map((item) => ({
        message: `${describeSlot(item)} are kept ${describeRetention(item.keep)}, and Atlas keeps them ${MINIMUM_RETENTION[item.frequency].words} at least`,
        fix: `keep ${item.frequency} snapshots for ${MINIMUM_RETENTION[item.frequency].words} or more`,
      }));
  },
};
