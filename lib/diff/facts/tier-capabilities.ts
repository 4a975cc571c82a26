import { Capability } from '../../core/values/capability';
import { tierSupports, tryFamilyOf } from '../../core/values/cluster-tier';
import { tryKnown } from '../../core/values/known';
import { type ClusterSide } from '../match/clusters';

/** What backups of one tier can do and those of another cannot. */
export function capabilitiesOnlyOf(
  side: ClusterSide | undefined,
  other: ClusterSide | undefined,
): readonly Capability[] {
  const [own, others] = [familyOf(side), familyOf(other)];
  if (own === undefined || others === undefined) return [];
  return Object.values(Capability).filter(
    (capability) => tierSupports(own, capability) && !tierSupports(others, capability),
  );
}

const familyOf = (side: ClusterSide | undefined): ReturnType<typeof tryFamilyOf> => {
  const tier = tryKnown(side?.model.facts.tier);
  return tier === undefined ? undefined : tryFamilyOf(tier);
};
