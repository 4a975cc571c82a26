import { tryKnown } from '../values/known';
import { SATISFIED, type ClusterRule } from './rule';

/** Point-in-time restore is on only together with Cloud Backup. */
export const pointInTimeRestoreHasCloudBackup: ClusterRule = {
  id: 'point-in-time-restore-has-cloud-backup',
  about: 'cluster',
  statement: 'Point-in-time restore is on only together with Cloud Backup.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/configure-backup-policy/',
  severity: 'fatal',
  check: ({ facts }) => {
    if (tryKnown(facts.pointInTimeRestore) !== true) return SATISFIED;
    if (tryKnown(facts.backupEnabled) !== false) return SATISFIED;
    return [
      {
        message: 'point-in-time restore is stated on and Cloud Backup off, which Atlas refuses',
        fix: 'turn Cloud Backup on, or point-in-time restore off',
      },
    ];
  },
};
