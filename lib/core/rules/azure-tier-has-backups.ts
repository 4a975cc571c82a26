import { azureFamilyOf, SMALLEST_GENERAL_TIER } from '../values/azure-tier';
import { judge } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A protected cluster is of a tier that has backups: any but Free. */
export const azureTierHasBackups: AzureClusterRule = {
  id: 'azure-tier-has-backups',
  about: 'azure-cluster',
  statement: 'A protected cluster is of a tier that has backups: any but Free.',
  source: 'https://learn.microsoft.com/azure/documentdb/free-tier',
  severity: 'fatal',
  check: ({ computeTier }) =>
    judge(computeTier, 'its compute tier', (tier) =>
      azureFamilyOf(tier) === 'free'
        ? [
            {
              message: `it is of tier ${tier}, which has no backups at all`,
              fix: `move it to ${SMALLEST_GENERAL_TIER} or larger, or dump it with mongodump`,
            },
          ]
        : SATISFIED,
    ),
};
