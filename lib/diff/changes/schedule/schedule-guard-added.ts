import { guardsOnlyOf } from '../../facts/guards';
import { ownGuardSchedule } from '../../facts/own-guards';
import { type ChangeKind } from '../change-kind';

/** A setting that keeps backups when the schedule leaves the code is added. */
export const scheduleGuardAdded: ChangeKind = {
  id: 'schedule-guard-added',
  service: 'atlas',
  aspect: 'schedule-guard',
  action: 'add',
  about: 'schedule',
  levels: ['better'],
  statement: 'what keeps a schedule that leaves the code is added',
  find: ({ before, after }) =>
    [
      ...ownGuardSchedule(after?.model, before?.model),
      ...guardsOnlyOf(after?.resource, before?.resource),
    ].map(({ name, effect }) => ({
      level: 'better',
      what: name,
      before: 'not set',
      after: 'set',
      fact: `${name}, which ${effect}, is added`,
      remedy: 'it holds from this deployment on',
    })),
};
