import { azureFamilyOf, SMALLEST_GENERAL_TIER } from '../values/azure-tier';
import { azureSourceOf, judge } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A geo replica is of a primary of tier M30 or larger. */
export const azureReplicaHasALargePrimary: AzureClusterRule = {
  id: 'azure-replica-has-a-large-primary',
  about: 'azure-cluster',
  statement: 'A geo replica is of a primary of tier M30 or larger.',
  source: 'https://learn.microsoft.com/azure/documentdb/cross-region-replication',
  severity: 'fatal',
  check: (cluster, model) => {
    if (cluster.createMode !== 'geo-replica') return SATISFIED;
    return judge(azureSourceOf(cluster, model)?.computeTier, 'the tier of its primary', (tier) =>
      azureFamilyOf(tier) === 'general' || azureFamilyOf(tier) === undefined
        ? SATISFIED
        : [
            {
              message: `its primary is of tier ${tier}, which cannot be replicated`,
              fix: `move the primary to ${SMALLEST_GENERAL_TIER} or larger`,
            },
          ],
    );
  },
};
