import { azureFamilyOf, SMALLEST_GENERAL_TIER } from '../values/azure-tier';
import { mostShardsOf } from '../values/azure-tier-limits';
import { tryKnown } from '../values/known';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A cluster below M30 has one shard and no high availability. */
export const azureSmallTierStandsAlone: AzureClusterRule = {
  id: 'azure-small-tier-stands-alone',
  about: 'azure-cluster',
  statement: 'A cluster below M30 has one shard and no high availability.',
  source: 'https://learn.microsoft.com/azure/documentdb/compute-storage',
  severity: 'fatal',
  check: ({ computeTier, shardCount, highAvailability }) => {
    const tier = tryKnown(computeTier);
    if (
      tier === undefined ||
      azureFamilyOf(tier) === undefined ||
      azureFamilyOf(tier) === 'general'
    )
      return SATISFIED;
    const most = mostShardsOf(tier);
    const shards = tryKnown(shardCount) ?? most;
    const fix = `move it to ${SMALLEST_GENERAL_TIER} or larger`;
    return [
      ...(shards > most
        ? [
            {
              message: `it has ${shards} shards and tier ${tier} allows ${most}`,
              fix: `${fix}, or set shardCount to ${most}`,
            },
          ]
        : []),
      ...(tryKnown(highAvailability) === true
        ? [
            {
              message: `it asks for high availability, which tier ${tier} does not have`,
              fix: `${fix}, or leave highAvailability out`,
            },
          ]
        : []),
    ];
  },
};
