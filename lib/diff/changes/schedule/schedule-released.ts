import { scheduleFateOf } from '../../facts/schedule-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A schedule is no longer declared and stays live. */
export const scheduleReleased: ChangeKind = {
  id: 'schedule-released',
  service: 'atlas',
  aspect: 'schedule-management',
  action: 'remove',
  about: 'schedule',
  levels: ['info'],
  statement: 'a schedule is no longer declared and the live one stays',
  find: (pair, context) =>
    scheduleFateOf(pair, context) === 'released'
      ? [
          {
            level: 'info',
            what: 'schedule',
            before: 'declared',
            after: 'released, live value stays',
            fact: 'its backup schedule is no longer declared; the live one stays',
            remedy: 'nothing here guards it from now on',
          },
        ]
      : NOTHING,
};
