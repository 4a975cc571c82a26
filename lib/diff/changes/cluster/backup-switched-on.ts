import { isSwitched } from '../../facts/switched';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Cloud Backup goes on. */
export const backupSwitchedOn: ChangeKind = {
  id: 'backup-switched-on',
  service: 'atlas',
  aspect: 'backup',
  action: 'add',
  about: 'cluster',
  levels: ['better'],
  statement: 'Cloud Backup of a cluster is switched on',
  find: ({ before, after }) =>
    isSwitched('on', {
      before: before?.model.facts.backupEnabled,
      after: after?.model.facts.backupEnabled,
    })
      ? [
          {
            level: 'better',
            what: 'Cloud Backup',
            before: 'off',
            after: 'on',
            fact: 'Cloud Backup goes on',
            remedy: 'a first snapshot is taken soon after',
          },
        ]
      : NOTHING,
};
