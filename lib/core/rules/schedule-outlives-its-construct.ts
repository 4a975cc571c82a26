import { SATISFIED, type ScheduleRule } from './rule';

/** Removing the construct keeps the live schedule. */
export const scheduleOutlivesItsConstruct: ScheduleRule = {
  id: 'schedule-outlives-its-construct',
  about: 'schedule',
  statement: 'Removing the construct keeps the live schedule.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'warning',
  check: ({ onRemove }) => {
    if (onRemove !== 'delete-schedule') return SATISFIED;
    return [
      {
        message:
          'removing its construct empties the live schedule, after which no snapshot is taken any more',
        fix: 'leave onRemove out to keep the schedule, or acknowledge this with the reason',
      },
    ];
  },
};
