import { azureSourceOf } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A restore is made from a primary, since a replica has no backups to restore. */
export const azureReplicaIsNoRestoreSource: AzureClusterRule = {
  id: 'azure-replica-is-no-restore-source',
  about: 'azure-cluster',
  statement: 'A restore is made from a primary, since a replica has no backups to restore.',
  source: 'https://learn.microsoft.com/azure/documentdb/cross-region-replication',
  severity: 'fatal',
  check: (cluster, model) =>
    cluster.createMode === 'point-in-time-restore' &&
    azureSourceOf(cluster, model)?.createMode === 'geo-replica'
      ? [
          {
            message: 'its source is a replica, for which the service has no point-in-time restore',
            fix: 'restore from the primary',
          },
        ]
      : SATISFIED,
};
