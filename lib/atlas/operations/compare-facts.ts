import { type ClusterFacts } from '../../core/model/protection-model';
import { type RegionData } from '../../core/values/atlas-region';
import { tryFamilyOf } from '../../core/values/cluster-tier';
import { isNvmeTier } from '../../core/values/nvme-tier';
import { tryKnown } from '../../core/values/known';

/** A stated fact that is not so. */
export interface FactMismatch {
  readonly fact: keyof ClusterFacts;
  readonly stated: string;
  readonly live: string;
  /** Whether backups depend on it: such a mismatch stops the deployment, others are only logged. */
  readonly matters: boolean;
}

/** Every stated fact that differs from the live cluster. */
export function compareFacts(stated: ClusterFacts, live: ClusterFacts): readonly FactMismatch[] {
  return [
    ...compareFlag('backupEnabled', stated, live),
    ...compareFlag('pointInTimeRestore', stated, live),
    ...compareTier(tryKnown(stated.tier), tryKnown(live.tier)),
    ...compareRegions(stated.regions, live.regions),
    ...compareVersion('mongoDbVersion', stated, live),
    ...compareVersion('pinnedFeatureCompatibilityVersion', stated, live),
    ...compareShards(tryKnown(stated.shards), tryKnown(live.shards)),
    ...compareText('encryptionAtRestProvider', stated, live),
    ...compareText('configServerType', stated, live),
  ];
}

/** The mismatches in words: `pointInTimeRestore is stated true and is false`. */
export function describeMismatches(mismatches: readonly FactMismatch[]): string {
  return mismatches
    .map(({ fact, stated, live }) => `${fact} is stated ${stated} and is ${live}`)
    .join(', ');
}

const NONE: readonly FactMismatch[] = [];

function compareFlag(
  fact: 'backupEnabled' | 'pointInTimeRestore',
  stated: ClusterFacts,
  live: ClusterFacts,
): readonly FactMismatch[] {
  const declared = tryKnown(stated[fact]);
  const actual = tryKnown(live[fact]);
  if (declared === undefined || declared === actual) return NONE;
  return [{ fact, stated: String(declared), live: String(actual), matters: true }];
}

/** Autoscaling moves a cluster between sizes of one family; backups differ only between families and on NVMe. */
function compareTier(
  stated: string | undefined,
  live: string | undefined,
): readonly FactMismatch[] {
  if (stated === undefined || stated === live) return NONE;
  const isSameKind =
    live !== undefined &&
    tryFamilyOf(stated) === tryFamilyOf(live) &&
    isNvmeTier(stated) === isNvmeTier(live);
  return [{ fact: 'tier', stated, live: live ?? 'unknown', matters: !isSameKind }];
}

function compareRegions(
  stated: readonly RegionData[] | undefined,
  live: readonly RegionData[] | undefined,
): readonly FactMismatch[] {
  if (stated === undefined || stated.length === 0) return NONE;
  const names = (regions: readonly RegionData[]): string[] =>
    regions.map(({ provider, name }) => `${provider} ${name}`);
  const declared = names(stated);
  const actual = names(live ?? []);
  const isSame =
    declared[0] === actual[0] && [...declared].sort().join() === [...actual].sort().join();
  if (isSame) return NONE;
  return [
    {
      fact: 'regions',
      stated: declared.join(' + '),
      live: actual.join(' + '),
      matters: declared[0] !== actual[0],
    },
  ];
}

/** `8.0` is true of 8.0.29: Atlas moves patch levels on its own. */
function compareVersion(
  fact: 'mongoDbVersion' | 'pinnedFeatureCompatibilityVersion',
  stated: ClusterFacts,
  live: ClusterFacts,
): readonly FactMismatch[] {
  const declared = tryKnown(stated[fact]);
  const actual = tryKnown(live[fact]) ?? 'none';
  if (declared === undefined || actual === declared || actual.startsWith(`${declared}.`))
    return NONE;
  return [{ fact, stated: declared, live: actual, matters: false }];
}

function compareShards(
  stated: number | undefined,
  live: number | undefined,
): readonly FactMismatch[] {
  if (stated === undefined || stated === live) return NONE;
  return [{ fact: 'shards', stated: String(stated), live: String(live), matters: false }];
}

function compareText(
  fact: 'encryptionAtRestProvider' | 'configServerType',
  stated: ClusterFacts,
  live: ClusterFacts,
): readonly FactMismatch[] {
  const declared = tryKnown(stated[fact]);
  const actual = tryKnown(live[fact]) ?? 'none';
  if (declared === undefined || declared === actual) return NONE;
  return [{ fact, stated: declared, live: actual, matters: false }];
}
