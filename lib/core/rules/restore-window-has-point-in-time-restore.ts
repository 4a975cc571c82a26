import { tryKnown } from '../values/known';
import { SATISFIED, type ScheduleRule } from './rule';

/** A restore window is declared only where point-in-time restore is on. */
export const restoreWindowHasPointInTimeRestore: ScheduleRule = {
  id: 'restore-window-has-point-in-time-restore',
  about: 'schedule',
  statement: 'A restore window is declared only where point-in-time restore is on.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/configure-backup-policy/',
  severity: 'warning',
  check: ({ restoreWindowDays }, { facts }) => {
    const days = tryKnown(restoreWindowDays);
    if (days === undefined || facts.pointInTimeRestore !== false) return SATISFIED;
    return [
      {
        message: `restore window of ${days} days has no effect while point-in-time restore is off`,
        fix: 'turn point-in-time restore on in the resource that owns the cluster, or leave restoreWindowDays out',
      },
    ];
  },
};
