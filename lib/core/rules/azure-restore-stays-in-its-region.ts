import { normalizedLocation } from '../values/azure-cluster-id';
import { tryKnown } from '../values/known';
import { azureSourceLocationOf, leftToThePlan } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A restore makes its cluster in the region of the source. */
export const azureRestoreStaysInItsRegion: AzureClusterRule = {
  id: 'azure-restore-stays-in-its-region',
  about: 'azure-cluster',
  statement: 'A restore makes its cluster in the region of the source.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'error',
  check: (cluster, model) => {
    if (cluster.createMode !== 'point-in-time-restore') return SATISFIED;
    const source = tryKnown(azureSourceLocationOf(cluster, model));
    const target = tryKnown(cluster.location);
    if (source === undefined || target === undefined)
      return leftToThePlan('whether it is in the region of its source');
    if (normalizedLocation(source) === normalizedLocation(target)) return SATISFIED;
    return [
      {
        message: `it is in ${target} and its source in ${source}; the service restores within a region only`,
        fix: 'leave location out; for another region keep a ReplicaCluster there',
      },
    ];
  },
};
