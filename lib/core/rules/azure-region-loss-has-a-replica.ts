import { azureSourceOf } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A cluster that serves has a geo replica, since its backups are in its own region. */
export const azureRegionLossHasAReplica: AzureClusterRule = {
  id: 'azure-region-loss-has-a-replica',
  about: 'azure-cluster',
  statement: 'A cluster that serves has a geo replica, since its backups are in its own region.',
  source: 'https://learn.microsoft.com/azure/documentdb/cross-region-replication',
  severity: 'warning',
  check: ({ path, createMode, purpose }, model) => {
    if (createMode === 'geo-replica' || purpose === 'drill') return SATISFIED;
    const isReplicated = model.azureClusters?.some(
      (other) => other.createMode === 'geo-replica' && azureSourceOf(other, model)?.path === path,
    );
    if (isReplicated === true) return SATISFIED;
    return [
      {
        message:
          'its backups are in its own region and can be restored there only, so that the loss of the region is the loss of the data',
        fix: 'add a ReplicaCluster in another region, or acknowledge that dumps elsewhere cover it',
      },
    ];
  },
};
