import { missingGuards } from './azure-missing-guards';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A cluster restored for recovery has the lock, preventDestroy and alerts of a protected one. */
export const azureRecoveryIsGuarded: AzureClusterRule = {
  id: 'azure-recovery-is-guarded',
  about: 'azure-cluster',
  statement:
    'A cluster restored for recovery has the lock, preventDestroy and alerts of a protected one.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'fatal',
  check: ({ purpose, guards }) => {
    const missing = purpose === 'recovery' ? missingGuards(guards) : [];
    if (missing.length === 0) return SATISFIED;
    return [
      {
        message: `it is restored to serve, and stands without ${missing.join(', ')}`,
        fix: 'restore it with purpose RECOVERY, which sets them',
      },
    ];
  },
};
