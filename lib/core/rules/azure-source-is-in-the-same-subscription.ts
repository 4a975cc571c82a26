import { tryParseAzureClusterId } from '../values/azure-cluster-id';
import { tryKnown } from '../values/known';
import { leftToThePlan } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A restore or a replica is made in the subscription of its source. */
export const azureSourceIsInTheSameSubscription: AzureClusterRule = {
  id: 'azure-source-is-in-the-same-subscription',
  about: 'azure-cluster',
  statement: 'A restore or a replica is made in the subscription of its source.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'error',
  check: ({ from, subscriptionId }) => {
    if (from === undefined) return SATISFIED;
    // A source that the app declares is made by a provider of the same stack, and its id is known to the plan only.
    const source = tryParseAzureClusterId(tryKnown(from.id) ?? '')?.subscriptionId;
    const own = tryKnown(subscriptionId);
    if (source === undefined || own === undefined)
      return leftToThePlan('whether it is in the subscription of its source');
    if (source.toLowerCase() === own.toLowerCase()) return SATISFIED;
    return [
      {
        message: `its source is in subscription ${source} and the azurerm provider works in ${own}; restores and replicas stay in the subscription of their source`,
        fix: 'declare it in a stack whose azurerm provider works in the subscription of the source',
      },
    ];
  },
};
