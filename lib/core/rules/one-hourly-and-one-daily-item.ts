import { type FrequencyName } from '../values/frequency';
import { SATISFIED, type ScheduleRule } from './rule';

/** A policy has at most one hourly and one daily item. */
export const oneHourlyAndOneDailyItem: ScheduleRule = {
  id: 'one-hourly-and-one-daily-item',
  about: 'schedule',
  statement: 'A policy has at most one hourly and one daily item.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'fatal',
  check: ({ items = [] }) => {
    const repeated = ONCE.find(
      (once) => items.filter(({ frequency }) => frequency === once).length > 1,
    );
    if (repeated === undefined) return SATISFIED;
    return [
      {
        message: `its policy has more than one ${repeated} item`,
        fix: `keep the ${repeated} item with the longest retention`,
      },
    ];
  },
};

const ONCE: readonly FrequencyName[] = ['hourly', 'daily'];
