import { notWhole } from './judge-retention';
import { SATISFIED, type ScheduleRule } from './rule';

/** Each retention is a whole number of days, weeks, months or years, 1 or more. */
export const retentionIsWhole: ScheduleRule = {
  id: 'retention-is-whole',
  about: 'schedule',
  statement: 'Each retention is a whole number of days, weeks, months or years, 1 or more.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'fatal',
  check: ({ items }) => (items === undefined ? SATISFIED : notWhole(items)),
};
