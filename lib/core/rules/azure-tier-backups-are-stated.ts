import { TIERS_WITHOUT_STATED_BACKUPS } from '../values/azure-tier';
import { tryKnown } from '../values/known';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A protected cluster is of a tier whose backups the service states: M25 or larger. */
export const azureTierBackupsAreStated: AzureClusterRule = {
  id: 'azure-tier-backups-are-stated',
  about: 'azure-cluster',
  statement: 'A protected cluster is of a tier whose backups the service states: M25 or larger.',
  source: 'https://learn.microsoft.com/azure/documentdb/compute-storage',
  severity: 'warning',
  check: ({ computeTier }) => {
    const tier = tryKnown(computeTier);
    if (tier === undefined || !TIERS_WITHOUT_STATED_BACKUPS.includes(tier)) return SATISFIED;
    return [
      {
        message: `it is of tier ${tier}, and the service states backups for M25 and larger only`,
        fix: 'ask Azure support whether it is backed up, or move it to M25 or larger',
      },
    ];
  },
};
