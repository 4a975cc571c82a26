import { type ClusterTier } from '../../core/values/cluster-tier';

/** Dedicated tiers from this size on take several writers for one collection. */
const LARGE = 40;

/** Small tiers throttle, so they are read one collection at a time; larger ones are read beside the primary. */
export const readingPace = (tier: ClusterTier | undefined): readonly string[] =>
  tier !== undefined && tier.family !== 'dedicated'
    ? ['--numParallelCollections=1']
    : ['--readPreference=secondaryPreferred'];

/** Small tiers are written one collection at a time, large ones by several writers for each. */
export function writingPace(tier: ClusterTier | undefined): readonly string[] {
  if (tier === undefined) return [];
  if (tier.family !== 'dedicated') return ['--numParallelCollections=1'];
  return sizeOf(tier) >= LARGE ? ['--numInsertionWorkersPerCollection=4'] : [];
}

const sizeOf = ({ name }: ClusterTier): number => Number(/\d+/.exec(name)?.[0] ?? 0);
