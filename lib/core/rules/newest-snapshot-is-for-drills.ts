import { SATISFIED, type RestoreRule } from './rule';

/** The newest snapshot is restored in drills; a recovery names the snapshot or the moment. */
export const newestSnapshotIsForDrills: RestoreRule = {
  id: 'newest-snapshot-is-for-drills',
  about: 'restore',
  statement:
    'The newest snapshot is restored in drills; a recovery names the snapshot or the moment.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'info',
  check: ({ from }) => {
    if (from.kind !== 'newest-snapshot') return SATISFIED;
    return [
      {
        message:
          'it restores the newest snapshot, which after an incident may already hold the damage',
        fix: 'keep this for drills, and recover with latestSnapshotBefore or pointInTime',
      },
    ];
  },
};
