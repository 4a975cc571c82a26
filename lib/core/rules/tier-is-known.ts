import { tryFamilyOf } from '../values/cluster-tier';
import { tryKnown } from '../values/known';
import { SATISFIED, type ClusterRule } from './rule';

/** The stated tier is one Atlas has. */
export const tierIsKnown: ClusterRule = {
  id: 'tier-is-known',
  about: 'cluster',
  statement: 'The stated tier is one Atlas has.',
  source: 'https://www.mongodb.com/docs/atlas/backup-restore-cluster/',
  severity: 'warning',
  check: ({ facts }) => {
    const tier = tryKnown(facts.tier);
    if (tier === undefined || tryFamilyOf(tier) !== undefined) return SATISFIED;
    return [
      {
        message: `its tier ${tier} is unknown to this version, so no rule about tiers was checked`,
        fix: 'correct the tier, or update mongodb-backup-constructs',
      },
    ];
  },
};
