import { AZURE_TIERS, azureFamilyOf } from '../values/azure-tier';
import { tryKnown } from '../values/known';
import { SATISFIED, type AzureClusterRule } from './rule';

/** The compute tier is one this version knows. */
export const azureTierIsKnown: AzureClusterRule = {
  id: 'azure-tier-is-known',
  about: 'azure-cluster',
  statement: 'The compute tier is one this version knows.',
  source:
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mongo_cluster',
  severity: 'error',
  check: ({ computeTier }) => {
    const tier = tryKnown(computeTier);
    if (tier === undefined || azureFamilyOf(tier) !== undefined) return SATISFIED;
    return [
      {
        message: `its compute tier ${tier} is none of ${AZURE_TIERS.join(', ')}, which azurerm takes`,
        fix: 'choose one of these',
      },
    ];
  },
};
