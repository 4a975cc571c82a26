import { tryParseAzureClusterId } from '../values/azure-cluster-id';
import { tryKnown } from '../values/known';
import { azureSourceOf, leftToThePlan } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A restore makes its cluster in the resource group of the source. */
export const azureRestoreStaysInItsResourceGroup: AzureClusterRule = {
  id: 'azure-restore-stays-in-its-resource-group',
  about: 'azure-cluster',
  statement: 'A restore makes its cluster in the resource group of the source.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'warning',
  check: (cluster, model) => {
    if (cluster.createMode !== 'point-in-time-restore') return SATISFIED;
    const source =
      tryKnown(azureSourceOf(cluster, model)?.resourceGroupName) ??
      tryParseAzureClusterId(tryKnown(cluster.from?.id) ?? '')?.resourceGroupName;
    const target = tryKnown(cluster.resourceGroupName);
    if (source === undefined || target === undefined)
      return leftToThePlan('whether it is in the resource group of its source');
    if (source.toLowerCase() === target.toLowerCase()) return SATISFIED;
    return [
      {
        message: `it is in resource group ${target} and its source in ${source}; the service documents restores within a resource group only`,
        fix: 'leave resourceGroupName out',
      },
    ];
  },
};
