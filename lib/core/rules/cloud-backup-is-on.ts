import { tryKnown } from '../values/known';
import { SATISFIED, unverified, type ScheduleRule } from './rule';

/** A schedule is for a cluster with Cloud Backup on. */
export const cloudBackupIsOn: ScheduleRule = {
  id: 'cloud-backup-is-on',
  about: 'schedule',
  statement: 'A schedule is for a cluster with Cloud Backup on.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'fatal',
  check: (_schedule, { facts }) => {
    const backupEnabled = tryKnown(facts.backupEnabled);
    if (backupEnabled === true) return SATISFIED;
    if (backupEnabled === undefined)
      return unverified(
        'it has a schedule, and whether Cloud Backup is on is not known',
        'state backupEnabled, or leave it to the deployment',
      );
    return [
      {
        message: 'it has a schedule and Cloud Backup is stated off, so no snapshot would be taken',
        fix: 'turn Cloud Backup on in the resource that owns the cluster, or remove the schedule',
      },
    ];
  },
};
