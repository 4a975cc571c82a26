import { AZURE_LIMITS } from '../values/azure-limits';
import { judge } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A cluster has 1 to 10 shards. */
export const azureShardCountIsOffered: AzureClusterRule = {
  id: 'azure-shard-count-is-offered',
  about: 'azure-cluster',
  statement: 'A cluster has 1 to 10 shards.',
  source: 'https://learn.microsoft.com/azure/documentdb/limitations',
  severity: 'error',
  check: ({ shardCount }) =>
    judge(shardCount, 'its number of shards', (shards) =>
      Number.isInteger(shards) && shards >= 1 && shards <= AZURE_LIMITS.mostShards
        ? SATISFIED
        : [
            {
              message: `${shards} shards are not offered, only a whole number of 1 to ${AZURE_LIMITS.mostShards}`,
              fix: `choose 1 to ${AZURE_LIMITS.mostShards}, or ask Azure support for more`,
            },
          ],
    ),
};
