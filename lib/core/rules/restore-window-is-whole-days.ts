import { isUnknown } from '../values/known';
import { SATISFIED, unverified, type ScheduleRule } from './rule';

/** The restore window is a whole number of days, 1 or more. */
export const restoreWindowIsWholeDays: ScheduleRule = {
  id: 'restore-window-is-whole-days',
  about: 'schedule',
  statement: 'The restore window is a whole number of days, 1 or more.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'fatal',
  check: (schedule) => {
    const { restoreWindowDays: days } = schedule;
    if (isUnknown(days))
      return unverified(
        'its restore window is known only at deploy',
        'write the number of days, or leave it to the deployment',
      );
    if (days === undefined || (Number.isInteger(days) && days >= SHORTEST_WINDOW_DAYS))
      return SATISFIED;
    return [
      {
        message: `restore window of ${days} days is no whole number of ${SHORTEST_WINDOW_DAYS} or more`,
        fix: `set restoreWindowDays to ${SHORTEST_WINDOW_DAYS} or more, or leave it out`,
      },
    ];
  },
};

const SHORTEST_WINDOW_DAYS = 1;
