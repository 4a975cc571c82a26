import { SATISFIED, type ScheduleRule } from './rule';

/** A schedule made by hand is adopted once, and not again whenever a stack is created. */
export const adoptionIsForTheFirstDeployment: ScheduleRule = {
  id: 'adoption-is-for-the-first-deployment',
  about: 'schedule',
  statement: 'A stronger schedule made by hand is adopted by the first deployment only.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'info',
  check: ({ adopt }) => {
    if (adopt !== true) return SATISFIED;
    return [
      {
        message:
          'adopt stays in the app, so a stack that is created again replaces a stronger schedule made by hand',
        fix: 'take adopt out once the schedule is deployed',
      },
    ];
  },
};
