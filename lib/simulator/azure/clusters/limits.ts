/** What a tier can do; https://learn.microsoft.com/azure/documentdb/compute-storage */
interface Tier {
  readonly isBurstable: boolean;
  readonly hasBackups: boolean;
}

const BURSTABLE: Tier = { isBurstable: true, hasBackups: true };
const DEDICATED: Tier = { isBurstable: false, hasBackups: true };

const TIERS: ReadonlyMap<string, Tier> = new Map([
  ['Free', { isBurstable: true, hasBackups: false }],
  ['M10', BURSTABLE],
  ['M20', BURSTABLE],
  ['M25', BURSTABLE],
  ['M30', DEDICATED],
  ['M40', DEDICATED],
  ['M50', DEDICATED],
  ['M60', DEDICATED],
  ['M80', DEDICATED],
  ['M200', DEDICATED],
  ['M200-Autoscale', DEDICATED],
]);

/** The tiers there are. */
export const TIER_NAMES = [...TIERS.keys()];

/** Free, M10, M20, M25: no high availability, one shard, no replica, little storage. */
export const isBurstable = (tier: string): boolean => TIERS.get(tier)?.isBurstable === true;

/** Every tier but Free; for M10 and M20 the service does not say. */
export const hasBackups = (tier: string): boolean => TIERS.get(tier)?.hasBackups === true;

/** GiB per shard. */
export const STORAGE_SIZES = [
  32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768,
] as const;
const FREE_STORAGE_SIZES = [32];
const BURSTABLE_STORAGE_SIZES = [32, 64, 128];

/** The sizes a tier can have. */
export const storageSizesOf = (tier: string): readonly number[] =>
  tier === 'Free'
    ? FREE_STORAGE_SIZES
    : isBurstable(tier)
      ? BURSTABLE_STORAGE_SIZES
      : STORAGE_SIZES;

/** Shards of a cluster; more on request. */
export const MOST_SHARDS = 10;
/** Entra users and roles of a cluster. */
export const MOST_USERS = 100;

export const SERVER_VERSIONS = ['5.0', '6.0', '7.0', '8.0'] as const;
export const DEFAULT_SERVER_VERSION = '7.0';
export const STORAGE_TYPES = ['PremiumSSD', 'PremiumSSDv2'] as const;
export const HIGH_AVAILABILITY_MODES = ['Disabled', 'SameZone', 'ZoneRedundantPreferred'] as const;
export const CREATE_MODES = ['Default', 'PointInTimeRestore', 'GeoReplica', 'Replica'] as const;
export const SWITCH = ['Enabled', 'Disabled'] as const;
export const AUTHENTICATION_MODES = ['NativeAuth', 'MicrosoftEntraID'] as const;

export const SHORTEST_PASSWORD = 8;
export const SHORTEST_NAME = 3;
export const LONGEST_NAME = 40;
