import { isSwitched } from '../../facts/switched';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Continuous backup goes off. */
export const pointInTimeRestoreSwitchedOff: ChangeKind = {
  id: 'point-in-time-restore-switched-off',
  service: 'atlas',
  aspect: 'point-in-time-restore',
  action: 'remove',
  about: 'cluster',
  levels: ['weakens'],
  statement: 'point-in-time restore of a cluster is switched off',
  find: ({ before, after }) =>
    isSwitched('off', {
      before: before?.model.facts.pointInTimeRestore,
      after: after?.model.facts.pointInTimeRestore,
    })
      ? [
          {
            level: 'weakens',
            what: 'point-in-time restore',
            before: 'on',
            after: 'off',
            fact: 'point-in-time restore goes off; the oplog history is discarded at once, and only snapshots can be restored',
            remedy: 'keep it on to lose about a minute and not the time since the last snapshot',
          },
        ]
      : NOTHING,
};
