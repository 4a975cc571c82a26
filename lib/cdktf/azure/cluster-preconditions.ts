import { Fn, Op, type IResolvable, type Precondition } from 'cdktf';
import {
  AZURE_CLUSTER_NAME,
  AZURE_LIMITS,
  AZURE_VERSIONLESS_KEY,
  AZURE_VERSIONLESS_KEY_SHAPE,
} from '../../core/values/azure-limits';
import { azureFamilyOf, SMALLEST_GENERAL_TIER } from '../../core/values/azure-tier';
import { mostShardsOf, storageSizesOf } from '../../core/values/azure-tier-limits';
import { isKnownAtSynth } from '../known-value';
import { type CustomerManagedKey } from './customer-managed-key';

/** Values of a cluster that may be known only when Terraform plans. */
export interface CheckedSettings {
  readonly name: string;
  readonly computeTier?: string | undefined;
  readonly storageSizeGib?: number | undefined;
  readonly shardCount?: number | undefined;
  readonly customerManagedKey?: CustomerManagedKey | undefined;
}

/** What the rules could not judge at synth, as preconditions with the same bounds. */
export function settingsPreconditions(settings: CheckedSettings): Precondition[] {
  return [
    ...nameCondition(settings.name),
    ...storageCondition(settings.storageSizeGib, settings.computeTier),
    ...shardCondition(settings.shardCount, settings.computeTier),
    ...keyCondition(settings.customerManagedKey),
  ];
}

function nameCondition(name: string): Precondition[] {
  if (isKnownAtSynth(name)) return [];
  const { shortest, longest } = AZURE_LIMITS.name;
  const length = Fn.lengthOf(name);
  return [
    {
      condition: Op.and(
        Fn.can(Fn.regex(AZURE_CLUSTER_NAME.source, name)),
        Op.and(Op.gte(length, shortest), Op.lte(length, longest)),
      ),
      errorMessage: `the name of the cluster must be ${shortest} to ${longest} lower-case letters, digits and single hyphens, with a letter or digit at both ends; choose such a name`,
    },
  ];
}

function storageCondition(size: number | undefined, tier: string | undefined): Precondition[] {
  if (size === undefined || isKnownAtSynth(size)) return [];
  const offered = storageSizesOf(tier);
  return [
    {
      condition: Fn.contains([...offered], size) as IResolvable,
      errorMessage: `storageSizeGib${onTier(tier)} must be one of ${offered.join(', ')} GiB; choose one of these`,
    },
  ];
}

function shardCondition(shards: number | undefined, tier: string | undefined): Precondition[] {
  if (shards === undefined || isKnownAtSynth(shards)) return [];
  const mostShards = mostShardsOf(tier);
  return [
    {
      condition: Op.and(
        Op.eq(Fn.floor(shards), shards),
        Op.and(Op.gte(shards, 1), Op.lte(shards, mostShards)),
      ),
      errorMessage:
        mostShards === AZURE_LIMITS.mostShards
          ? `shardCount must be a whole number of 1 to ${mostShards}; choose one of these, or ask Azure support for more`
          : `shardCount${onTier(tier)} must be ${mostShards}; set it so, or move the cluster to ${SMALLEST_GENERAL_TIER} or larger`,
    },
  ];
}

function keyCondition(key: CustomerManagedKey | undefined): Precondition[] {
  if (key === undefined || isKnownAtSynth(key.keyId)) return [];
  return [
    {
      condition: Fn.can(Fn.regex(AZURE_VERSIONLESS_KEY, key.keyId)),
      errorMessage: `customerManagedKey.keyId must be the URL of a key without a version; name it like ${AZURE_VERSIONLESS_KEY_SHAPE}`,
    },
  ];
}

/** Names the tier whose bounds are narrower than those of the largest. */
const onTier = (tier: string | undefined): string =>
  tier === undefined || azureFamilyOf(tier) === 'general' ? '' : ` on ${tier}`;
