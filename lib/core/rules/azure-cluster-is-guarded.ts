import { AZURE_BACKUPS } from '../values/azure-backups';
import { missingGuards } from './azure-missing-guards';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A cluster with backups worth keeping cannot be destroyed or locked out by one mistake, and its deletion raises an alert. */
export const azureClusterIsGuarded: AzureClusterRule = {
  id: 'azure-cluster-is-guarded',
  about: 'azure-cluster',
  statement:
    'A cluster with backups worth keeping cannot be destroyed or locked out by one mistake, and its deletion raises an alert.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'warning',
  check: ({ createMode, purpose, guards }) => {
    if (createMode === 'geo-replica' || purpose !== undefined) return SATISFIED;
    const missing = missingGuards(guards);
    if (missing.length === 0) return SATISFIED;
    return [
      {
        message: `it stands without ${missing.join(', ')}; once it is deleted its backups are kept ${AZURE_BACKUPS.deletedDays} days`,
        fix: 'leave preventDestroy, deleteLock and alerts out, which turns them on',
      },
    ];
  },
};
