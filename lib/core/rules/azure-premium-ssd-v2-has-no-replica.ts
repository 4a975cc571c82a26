import { tryKnown } from '../values/known';
import { azureSourceOf } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A cluster with a replica is not on PremiumSSDv2. */
export const azurePremiumSsdV2HasNoReplica: AzureClusterRule = {
  id: 'azure-premium-ssd-v2-has-no-replica',
  about: 'azure-cluster',
  statement: 'A cluster with a replica is not on PremiumSSDv2.',
  source: 'https://learn.microsoft.com/azure/documentdb/high-performance-storage',
  severity: 'warning',
  check: (cluster, model) => {
    if (cluster.createMode !== 'geo-replica') return SATISFIED;
    if (tryKnown(azureSourceOf(cluster, model)?.storageType) !== 'PremiumSSDv2') return SATISFIED;
    return [
      {
        message: 'its primary is on PremiumSSDv2 storage, for which the service states no replicas',
        fix: 'choose PremiumSSD for the primary',
      },
    ];
  },
};
