import { SATISFIED, type ScheduleRule } from './rule';

/** What somebody else strengthened is not lowered without a word. */
export const driftIsNotOverwritten: ScheduleRule = {
  id: 'drift-is-not-overwritten',
  about: 'schedule',
  statement: 'What somebody else strengthened is not lowered without a word.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'info',
  check: ({ onDrift }) => {
    if (onDrift !== 'overwrite') return SATISFIED;
    return [
      {
        message:
          'a stronger schedule made by hand is lowered at the next deployment that changes something',
        fix: 'leave onDrift out to be told first',
      },
    ];
  },
};
