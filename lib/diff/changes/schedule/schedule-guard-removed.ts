import { guardsOnlyOf } from '../../facts/guards';
import { ownGuardSchedule } from '../../facts/own-guards';
import { type ChangeKind } from '../change-kind';

/** A setting that keeps backups when the schedule leaves the code is removed. */
export const scheduleGuardRemoved: ChangeKind = {
  id: 'schedule-guard-removed',
  service: 'atlas',
  aspect: 'schedule-guard',
  action: 'remove',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'what keeps a schedule that leaves the code is removed',
  find: ({ before, after }) =>
    [
      ...ownGuardSchedule(before?.model, after?.model),
      ...guardsOnlyOf(before?.resource, after?.resource),
    ].map(({ name, effect }) => ({
      level: 'weakens',
      what: name,
      before: 'set',
      after: 'not set',
      fact: `${name}, which ${effect}, is removed`,
      remedy: 'keep it; a later change that drops or replaces the resource takes the backups along',
    })),
};
