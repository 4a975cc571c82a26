import { keptByCalendar } from './compare-items';
import { SATISFIED, type ScheduleRule } from './rule';

/** Retentions in months or years reach those in days or weeks whatever the length of the months. */
export const rarerItemsKeepLongerOnEveryCalendar: ScheduleRule = {
  id: 'rarer-items-keep-longer-on-every-calendar',
  about: 'schedule',
  statement:
    'Retentions in months or years reach those in days or weeks whatever the length of the months.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'warning',
  check: ({ items }) => (items === undefined ? SATISFIED : keptByCalendar(items)),
};
