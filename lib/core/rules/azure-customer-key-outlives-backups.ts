import { AZURE_BACKUPS } from '../values/azure-backups';
import { SATISFIED, type AzureClusterRule } from './rule';

/** The vault of a customer key protects deleted keys from being purged, since a lost key takes the backups with it. */
export const azureCustomerKeyOutlivesBackups: AzureClusterRule = {
  id: 'azure-customer-key-outlives-backups',
  about: 'azure-cluster',
  statement:
    'The vault of a customer key protects deleted keys from being purged, since a lost key takes the backups with it.',
  source: 'https://learn.microsoft.com/azure/documentdb/database-encryption-at-rest',
  severity: 'warning',
  check: ({ customerKey }) =>
    customerKey === undefined || customerKey.purgeProtected
      ? SATISFIED
      : [
          {
            message: `its backups are readable only while its customer key exists, and nothing states that the vault keeps deleted keys for ${AZURE_BACKUPS.activeDays} days`,
            fix: 'turn soft delete and purge protection of the vault on, and state purgeProtected: true',
          },
        ],
};
