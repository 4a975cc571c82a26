import { tooShort } from './judge-retention';
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
  check: (schedule, { facts }) =>
    schedule.items === undefined
      ? SATISFIED
      : tooShort(schedule.items, (item) => strictestFloor(item, schedule, facts) === 'minimum'),
};
