import { tryKnown } from '../values/known';
import { azureSourceOf } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A restore of a cluster on PremiumSSDv2 stays on PremiumSSDv2. */
export const azureRestoreKeepsItsStorageType: AzureClusterRule = {
  id: 'azure-restore-keeps-its-storage-type',
  about: 'azure-cluster',
  statement: 'A restore of a cluster on PremiumSSDv2 stays on PremiumSSDv2.',
  source: 'https://learn.microsoft.com/azure/documentdb/high-performance-storage',
  severity: 'error',
  check: (cluster, model) => {
    const asked = tryKnown(cluster.storageType);
    const source = tryKnown(azureSourceOf(cluster, model)?.storageType);
    if (cluster.createMode !== 'point-in-time-restore') return SATISFIED;
    if (asked !== 'PremiumSSD' || source !== 'PremiumSSDv2') return SATISFIED;
    return [
      {
        message:
          'it asks for PremiumSSD storage and its source is on PremiumSSDv2, from which nothing goes back',
        fix: 'set storageType to PremiumSSDv2, or leave storageType and storageSizeGib out',
      },
    ];
  },
};
