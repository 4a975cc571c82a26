import { isUnknown, tryKnown } from '../values/known';
import { SATISFIED, unverified, type ScheduleRule } from './rule';

/** A restore window is declared only where point-in-time restore is on. */
export const restoreWindowHasPointInTimeRestore: ScheduleRule = {
  id: 'restore-window-has-point-in-time-restore',
  about: 'schedule',
  statement: 'A restore window is declared only where point-in-time restore is on.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/configure-backup-policy/',
  severity: 'warning',
  check: ({ restoreWindowDays }, { facts }) => {
    const { pointInTimeRestore } = facts;
    if (restoreWindowDays === undefined || pointInTimeRestore === true) return SATISFIED;
    if (pointInTimeRestore === undefined || isUnknown(pointInTimeRestore))
      return unverified(
        'a restore window is declared, and whether point-in-time restore is on is not known',
        'state pointInTimeRestore, or leave it to the deployment',
      );
    const days = tryKnown(restoreWindowDays) ?? 'unknown';
    return [
      {
        message: `restore window of ${days} days has no effect while point-in-time restore is off`,
        fix: 'turn point-in-time restore on in the resource that owns the cluster, or leave restoreWindowDays out',
      },
    ];
  },
};
