import { SATISFIED, type RestoreRule } from './rule';

/** The snapshot that saves the target before it is emptied is skipped only for a reason. */
export const skippedSafetySnapshotHasAReason: RestoreRule = {
  id: 'skipped-safety-snapshot-has-a-reason',
  about: 'restore',
  statement:
    'The snapshot that saves the target before it is emptied is skipped only for a reason.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'fatal',
  check: ({ safetySnapshot }) => {
    if (safetySnapshot === undefined || !('skippedBecause' in safetySnapshot)) return SATISFIED;
    if (safetySnapshot.skippedBecause.trim() !== '') return SATISFIED;
    return [
      {
        message: 'the safety snapshot of its target is skipped without a reason',
        fix: 'say why what is on the target may be lost, or leave safetySnapshot out',
      },
    ];
  },
};
