import { inWords } from '../../facts/words';
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
    before !== undefined &&
    after !== undefined &&
    inWords(before.model.reapply) !== inWords(after.model.reapply)
      ? [
          {
            level: 'info',
            what: 'reapply',
            before: inWords(before.model.reapply),
            after: inWords(after.model.reapply),
            fact: 'the schedule is applied again',
            remedy: 'what drifted in Atlas is judged at deploy',
          },
        ]
      : NOTHING,
};
