import { isSwitched } from '../../facts/switched';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Cloud Backup goes off, and the snapshots with it. */
export const backupSwitchedOff: ChangeKind = {
  id: 'backup-switched-off',
  service: 'atlas',
  aspect: 'backup',
  action: 'remove',
  about: 'cluster',
  levels: ['irreversible'],
  statement: 'Cloud Backup of a cluster is switched off',
  find: ({ before, after }) =>
    isSwitched('off', {
      before: before?.model.facts.backupEnabled,
      after: after?.model.facts.backupEnabled,
    })
      ? [
          {
            level: 'irreversible',
            what: 'Cloud Backup',
            before: 'on',
            after: 'off',
            fact: 'Cloud Backup goes off; its schedule stops and its snapshots must be taken for lost',
            remedy: 'keep it on, or export what has to outlive it before',
          },
        ]
      : NOTHING,
};
