import { tryKnown } from '../values/known';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A cluster on PremiumSSDv2 has neither high availability nor a customer key. */
export const azurePremiumSsdV2StandsAlone: AzureClusterRule = {
  id: 'azure-premium-ssd-v2-stands-alone',
  about: 'azure-cluster',
  statement: 'A cluster on PremiumSSDv2 has neither high availability nor a customer key.',
  source: 'https://learn.microsoft.com/azure/documentdb/high-performance-storage',
  severity: 'error',
  check: ({ storageType, highAvailability, customerKey }) => {
    if (tryKnown(storageType) !== 'PremiumSSDv2') return SATISFIED;
    const excluded = [
      ...(tryKnown(highAvailability) === true ? ['high availability'] : []),
      ...(customerKey === undefined ? [] : ['a customer key']),
    ];
    return excluded.map((what) => ({
      message: `it asks for ${what}, which PremiumSSDv2 storage does not have`,
      fix: `choose PremiumSSD, or leave ${what} out`,
    }));
  },
};
