import { isUnknown } from '../values/known';
import { SATISFIED, type ScheduleRule } from './rule';

/** The oplog is copied only where point-in-time restore is on. */
export const copiedOplogHasPointInTimeRestore: ScheduleRule = {
  id: 'copied-oplog-has-point-in-time-restore',
  about: 'schedule',
  statement: 'The oplog is copied only where point-in-time restore is on.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/snapshot-distribution/',
  severity: 'fatal',
  check: ({ copies }, { facts: { pointInTimeRestore } }) => {
    if (pointInTimeRestore === true) return SATISFIED;
    const copy = copies?.find(({ oplog }) => oplog);
    if (copy === undefined) return SATISFIED;
    const isOpen = isUnknown(pointInTimeRestore) || pointInTimeRestore === undefined;
    return [
      {
        ...(isOpen && { verdict: 'unverified' }),
        message: `its oplog is copied to ${copy.region.name}, which needs point-in-time restore, and ${isOpen ? 'whether that is on is not known' : 'that is off'}`,
        fix: 'turn point-in-time restore on in the resource that owns the cluster, or copy without the oplog',
      },
    ];
  },
};
