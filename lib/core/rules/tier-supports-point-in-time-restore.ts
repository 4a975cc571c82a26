import { Capability } from '../values/capability';
import { tierSupports, tryFamilyOf } from '../values/cluster-tier';
import { isUnknown, tryKnown } from '../values/known';
import { SATISFIED, unverified, type ClusterRule } from './rule';

/** Point-in-time restore is on only where the tier has it: M10 or larger. */
export const tierSupportsPointInTimeRestore: ClusterRule = {
  id: 'tier-supports-point-in-time-restore',
  about: 'cluster',
  statement: 'Point-in-time restore is on only where the tier has it: M10 or larger.',
  source: 'https://www.mongodb.com/docs/atlas/backup-restore-cluster/',
  severity: 'fatal',
  check: ({ facts }) => {
    const { pointInTimeRestore } = facts;
    if (pointInTimeRestore === undefined || pointInTimeRestore === false) return SATISFIED;
    const tier = tryKnown(facts.tier);
    const family = tier === undefined ? undefined : tryFamilyOf(tier);
    if (family !== undefined && tierSupports(family, Capability.POINT_IN_TIME_RESTORE))
      return SATISFIED;
    if (tier === undefined || family === undefined)
      return unverified(
        'pointInTimeRestore is stated, and whether its tier has it is not known',
        'state a tier this version knows, or leave it to the deployment',
      );
    if (isUnknown(pointInTimeRestore))
      return unverified(
        `pointInTimeRestore is known only at deploy, and ${tier} does not have it`,
        'state false, or move the cluster to M10 or larger',
      );
    return [
      {
        message: `pointInTimeRestore is stated for ${tier}, which does not have it`,
        fix: 'state false, or move the cluster to M10 or larger',
      },
    ];
  },
};
