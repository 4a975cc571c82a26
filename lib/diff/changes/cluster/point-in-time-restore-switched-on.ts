import { isSwitched } from '../../facts/switched';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Continuous backup goes on. */
export const pointInTimeRestoreSwitchedOn: ChangeKind = {
  id: 'point-in-time-restore-switched-on',
  service: 'atlas',
  aspect: 'point-in-time-restore',
  action: 'add',
  about: 'cluster',
  levels: ['better'],
  statement: 'point-in-time restore of a cluster is switched on',
  find: ({ before, after }) =>
    isSwitched('on', {
      before: before?.model.facts.pointInTimeRestore,
      after: after?.model.facts.pointInTimeRestore,
    })
      ? [
          {
            level: 'better',
            what: 'point-in-time restore',
            before: 'off',
            after: 'on',
            fact: 'point-in-time restore goes on',
            remedy: 'any moment of the restore window can be restored once the window has filled',
          },
        ]
      : NOTHING,
};
