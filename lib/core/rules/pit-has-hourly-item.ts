import { isUnknown } from '../values/known';
import { SATISFIED, type ScheduleRule } from './rule';

/** With point-in-time restore on, a policy with items has an hourly one. */
export const pitHasHourlyItem: ScheduleRule = {
  id: 'pit-has-hourly-item',
  about: 'schedule',
  statement: 'With point-in-time restore on, a policy with items has an hourly one.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/configure-backup-policy/',
  severity: 'fatal',
  check: ({ items = [] }, { facts: { pointInTimeRestore } }) => {
    if (pointInTimeRestore === false || items.length === 0) return SATISFIED;
    if (items.some(({ frequency }) => frequency === 'hourly')) return SATISFIED;
    const isOpen = isUnknown(pointInTimeRestore) || pointInTimeRestore === undefined;
    return [
      {
        ...(isOpen && { verdict: 'unverified' }),
        message: `its policy has no hourly item, which Atlas refuses while point-in-time restore is on${isOpen ? ', and whether it is on is not known' : ''}`,
        fix: 'add an hourly item kept as long as the restore window, or turn point-in-time restore off',
      },
    ];
  },
};
