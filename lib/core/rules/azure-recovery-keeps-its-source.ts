import { nameOf } from '../model/describe';
import { restorableUntil } from '../restore/azure-restore-window';
import { AZURE_BACKUPS } from '../values/azure-backups';
import { missingGuards } from './azure-missing-guards';
import { azureSourceOf } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** The source of a recovery stays until its backups no longer reach the moment restored. */
export const azureRecoveryKeepsItsSource: AzureClusterRule = {
  id: 'azure-recovery-keeps-its-source',
  about: 'azure-cluster',
  statement:
    'The source of a recovery stays until its backups no longer reach the moment restored.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'error',
  check: (cluster, model) => {
    const source = azureSourceOf(cluster, model);
    const { purpose, from: { pointInTime } = {} } = cluster;
    if (purpose !== 'recovery' || pointInTime === undefined) return SATISFIED;
    if (source === undefined || missingGuards(source.guards).length === 0) return SATISFIED;
    return [
      {
        message: `its source ${nameOf(source.name)} stands without ${missingGuards(source.guards).join(', ')}, and with the source goes every other restore of its past`,
        fix: `keep the source guarded until ${restorableUntil(pointInTime)}, ${AZURE_BACKUPS.activeDays} days after the moment restored, and at least ${AZURE_BACKUPS.activeDays} days after the restore ran`,
      },
    ];
  },
};
