import { Capability } from '../values/capability';
import { tierSupports, tryFamilyOf } from '../values/cluster-tier';
import { tryKnown } from '../values/known';
import { SATISFIED, type ClusterRule } from './rule';

/** Point-in-time restore is on only where the tier has it: M10 or larger. */
export const tierSupportsPointInTimeRestore: ClusterRule = {
  id: 'tier-supports-point-in-time-restore',
  about: 'cluster',
  statement: 'Point-in-time restore is on only where the tier has it: M10 or larger.',
  source: 'https://www.mongodb.com/docs/atlas/backup-restore-cluster/',
  severity: 'fatal',
  check: ({ facts }) => {
    if (tryKnown(facts.pointInTimeRestore) !== true) return SATISFIED;
    const tier = tryKnown(facts.tier);
    const family = tier === undefined ? undefined : tryFamilyOf(tier);
    if (tier === undefined || family === undefined) return SATISFIED;
    if (tierSupports(family, Capability.POINT_IN_TIME_RESTORE)) return SATISFIED;
    return [
      {
        message: `pointInTimeRestore is stated for ${tier}, which does not have it`,
        fix: 'state false, or move the cluster to M10 or larger',
      },
    ];
  },
};
