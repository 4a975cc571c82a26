import { Fn, Op, type IResolvable, type Precondition } from 'cdktf';
import { AZURE_CLUSTER_NAME, AZURE_LIMITS } from '../../core/values/azure-limits';
import { isKnownAtSynth } from '../known-value';

/** Values of a cluster that may be known only when Terraform plans. */
export interface CheckedSettings {
  readonly name: string;
  readonly storageSizeGib?: number | undefined;
  readonly shardCount?: number | undefined;
}

/** What the rules could not judge at synth, as preconditions with the same bounds. */
export function settingsPreconditions(settings: CheckedSettings): Precondition[] {
  return [
    ...nameCondition(settings.name),
    ...storageCondition(settings.storageSizeGib),
    ...shardCondition(settings.shardCount),
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

function storageCondition(size: number | undefined): Precondition[] {
  if (size === undefined || isKnownAtSynth(size)) return [];
  const offered = AZURE_LIMITS.storageSizesGib;
  return [
    {
      condition: Fn.contains([...offered], size) as IResolvable,
      errorMessage: `storageSizeGib must be one of ${offered.join(', ')} GiB; choose one of these`,
    },
  ];
}

function shardCondition(shards: number | undefined): Precondition[] {
  if (shards === undefined || isKnownAtSynth(shards)) return [];
  const { mostShards } = AZURE_LIMITS;
  return [
    {
      condition: Op.and(
        Op.eq(Fn.floor(shards), shards),
        Op.and(Op.gte(shards, 1), Op.lte(shards, mostShards)),
      ),
      errorMessage: `shardCount must be a whole number of 1 to ${mostShards}; choose one of these, or ask Azure support for more`,
    },
  ];
}
