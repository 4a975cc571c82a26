import { isUnknown, tryKnown } from '../values/known';
import { SATISFIED, unverified, type ClusterRule } from './rule';

/** Point-in-time restore is on only together with Cloud Backup. */
export const pointInTimeRestoreHasCloudBackup: ClusterRule = {
  id: 'point-in-time-restore-has-cloud-backup',
  about: 'cluster',
  statement: 'Point-in-time restore is on only together with Cloud Backup.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/configure-backup-policy/',
  severity: 'fatal',
  check: ({ facts }) => {
    const { pointInTimeRestore } = facts;
    const backupEnabled = tryKnown(facts.backupEnabled);
    if (pointInTimeRestore === undefined || pointInTimeRestore === false) return SATISFIED;
    if (backupEnabled === true) return SATISFIED;
    if (backupEnabled === undefined || isUnknown(pointInTimeRestore))
      return unverified(
        'pointInTimeRestore is stated, and whether it goes with Cloud Backup is not known',
        'state both, or leave it to the deployment',
      );
    return [
      {
        message: 'point-in-time restore is stated on and Cloud Backup off, which Atlas refuses',
        fix: 'turn Cloud Backup on, or point-in-time restore off',
      },
    ];
  },
};
