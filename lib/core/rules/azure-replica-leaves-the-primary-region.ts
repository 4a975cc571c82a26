import { normalizedLocation } from '../values/azure-cluster-id';
import { tryKnown } from '../values/known';
import { azureSourceLocationOf, leftToThePlan } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A geo replica is in another region than its primary. */
export const azureReplicaLeavesThePrimaryRegion: AzureClusterRule = {
  id: 'azure-replica-leaves-the-primary-region',
  about: 'azure-cluster',
  statement: 'A geo replica is in another region than its primary.',
  source: 'https://learn.microsoft.com/azure/documentdb/cross-region-replication',
  severity: 'fatal',
  check: (cluster, model) => {
    if (cluster.createMode !== 'geo-replica') return SATISFIED;
    const source = tryKnown(azureSourceLocationOf(cluster, model));
    const target = tryKnown(cluster.location);
    if (source === undefined || target === undefined)
      return leftToThePlan('whether it is in another region than its primary');
    if (normalizedLocation(source) !== normalizedLocation(target)) return SATISFIED;
    return [
      {
        message: `it is in ${target} like its primary, and survives no loss of the region`,
        fix: 'choose another region',
      },
    ];
  },
};
