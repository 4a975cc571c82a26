import { AZURE_BACKUPS } from '../values/azure-backups';
import { describeRetention, type RetentionAmount } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { type AzureClusterRule, type Violation } from './rule';

/** A cluster of Azure DocumentDB declares no backup policy of its own, since the service has none to set. */
export const azureBackupPolicyIsFixed: AzureClusterRule = {
  id: 'azure-backup-policy-is-fixed',
  about: 'azure-cluster',
  statement:
    'A cluster of Azure DocumentDB declares no backup policy of its own, since the service has none to set.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'fatal',
  check: ({ backupWishes: { retention, mode, exportTo } = {} }) => [
    ...(retention === undefined || isTheFixedOne(retention)
      ? []
      : [retentionCannotBeSet(retention)]),
    ...(mode === undefined ? [] : [modeCannotBeSet(mode)]),
    ...(exportTo === undefined ? [] : [cannotBeExported(exportTo)]),
  ],
};

const DUMP = 'dump to storage of your own for anything older';

function isTheFixedOne(retention: RetentionAmount): boolean {
  const { least, most } = retentionInDays(retention);
  return least === AZURE_BACKUPS.activeDays && most === AZURE_BACKUPS.activeDays;
}

const retentionCannotBeSet = (retention: RetentionAmount): Violation => ({
  message: `retention of ${describeRetention(retention)} cannot be set; Azure DocumentDB keeps every cluster's backups ${AZURE_BACKUPS.activeDays} days (${AZURE_BACKUPS.deletedDays} days after deletion) and nothing changes that`,
  fix: `leave retention out, and ${DUMP}`,
});

const modeCannotBeSet = (mode: string): Violation => ({
  message: `backup mode ${mode} cannot be set; modes belong to Azure Cosmos DB accounts, and every cluster of Azure DocumentDB is backed up continuously`,
  fix: 'leave backupMode out',
});

const cannotBeExported = (exportTo: string): Violation => ({
  message: `backups cannot be exported to ${exportTo}; they serve restores within the service only`,
  fix: 'leave exportTo out, and dump with mongodump into that storage instead',
});
