import { azureSourceOf } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A cluster restored for recovery gets high availability back, which a restore does not carry over. */
export const azureRecoveryGetsHighAvailability: AzureClusterRule = {
  id: 'azure-recovery-gets-high-availability',
  about: 'azure-cluster',
  statement:
    'A cluster restored for recovery gets high availability back, which a restore does not carry over.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'warning',
  check: (cluster, model) => {
    if (cluster.purpose !== 'recovery' || cluster.highAvailability === true) return SATISFIED;
    if (cluster.highAvailabilityLater === true) return [NOT_YET];
    const source = azureSourceOf(cluster, model);
    if (source !== undefined && source.highAvailability !== true) return SATISFIED;
    return [
      {
        message:
          'a restored cluster starts without high availability, and nothing turns it on afterwards',
        fix: 'set afterRestore.highAvailability, and restored: true once the restore has finished',
      },
    ];
  },
};

const NOT_YET = {
  message: 'its high availability is asked for and off until a second apply turns it on',
  fix: 'set restored: true once the restore has finished, and apply again',
} as const;
