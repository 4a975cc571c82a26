import { AZURE_LIMITS } from './azure-limits';
import { azureFamilyOf } from './azure-tier';

/** Storage of a shard in GiB that a tier offers; that of the largest where the tier is not known. */
export function storageSizesOf(tier: string | undefined): readonly number[] {
  switch (familyOf(tier)) {
    case 'free':
      return [AZURE_LIMITS.freeStorageSizeGib];
    case 'burstable':
      return AZURE_LIMITS.burstableStorageSizesGib;
    default:
      return AZURE_LIMITS.storageSizesGib;
  }
}

/** Shards a tier allows; those of the largest where the tier is not known. */
export const mostShardsOf = (tier: string | undefined): number =>
  (familyOf(tier) ?? 'general') === 'general'
    ? AZURE_LIMITS.mostShards
    : AZURE_LIMITS.mostShardsOfASmallTier;

const familyOf = (tier: string | undefined): ReturnType<typeof azureFamilyOf> =>
  tier === undefined ? undefined : azureFamilyOf(tier);
