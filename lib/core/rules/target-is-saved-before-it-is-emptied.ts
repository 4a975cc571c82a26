import { nameOf } from '../model/describe';
import { SATISFIED, type RestoreRule } from './rule';

/** The target of a restore is saved by a snapshot before it is emptied. */
export const targetIsSavedBeforeItIsEmptied: RestoreRule = {
  id: 'target-is-saved-before-it-is-emptied',
  about: 'restore',
  statement: 'The target of a restore is saved by a snapshot before it is emptied.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'info',
  check: ({ safetySnapshot, dryRun }, { name }) => {
    if (dryRun === true) return SATISFIED;
    if (safetySnapshot === undefined || !('skippedBecause' in safetySnapshot)) return SATISFIED;
    const reason = safetySnapshot.skippedBecause.trim();
    if (reason === '') return SATISFIED;
    return [
      {
        message: `no snapshot saves ${nameOf(name)} before it is emptied (${reason})`,
        fix: 'leave safetySnapshot out to have one taken',
      },
    ];
  },
};
