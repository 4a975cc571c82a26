import { storageSizesOf } from '../values/azure-tier-limits';
import { tryKnown } from '../values/known';
import { judge } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** Storage of a shard is one of the sizes the service lists, and grows with the tier. */
export const azureStorageSizeIsOffered: AzureClusterRule = {
  id: 'azure-storage-size-is-offered',
  about: 'azure-cluster',
  statement: 'Storage of a shard is one of the sizes the service lists, and grows with the tier.',
  source: 'https://learn.microsoft.com/azure/documentdb/compute-storage',
  severity: 'error',
  check: ({ storageSizeGib, computeTier }) =>
    judge(storageSizeGib, 'its storage size', (size) => {
      const tier = tryKnown(computeTier);
      const offered = storageSizesOf(tier);
      if (offered.includes(size)) return SATISFIED;
      return [
        {
          message: `storage of ${size} GiB is not offered${tier === undefined ? '' : ` on ${tier}`}, which has ${offered.join(', ')} GiB`,
          fix: 'choose one of these; storage can only grow later',
        },
      ];
    }),
};
