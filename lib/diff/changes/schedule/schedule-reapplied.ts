import { NOT_MANAGED } from '../../facts/words';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The schedule is sent again. */
export const scheduleReapplied: ChangeKind = {
  id: 'schedule-reapplied',
  service: 'atlas',
  aspect: 'reapply',
  action: 'alter',
  about: 'schedule',
  levels: ['info'],
  statement: 'a schedule is applied again although nothing else of it changed',
  find: ({ before, after }) =>
    before !== undefined && after !== undefined && before.model.reapply !== after.model.reapply
      ? [
          {
            level: 'info',
            what: 'reapply',
            before: before.model.reapply ?? NOT_MANAGED,
            after: after.model.reapply ?? NOT_MANAGED,
            fact: 'the schedule is applied again',
            remedy: 'what drifted in Atlas is judged at deploy',
          },
        ]
      : NOTHING,
};
