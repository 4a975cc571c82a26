/**
 * Bounds of a cluster of Azure DocumentDB.
 * @see https://learn.microsoft.com/azure/documentdb/compute-storage
 * @see https://learn.microsoft.com/azure/documentdb/limitations
 */
export const AZURE_LIMITS = {
  /** Characters of a name. */
  name: { shortest: 3, longest: 40 },
  /** Shards of a cluster without a support request. */
  mostShards: 10,
  /** Storage of a shard in GiB, as the service lists it and azurerm 4.55 takes it. */
  storageSizesGib: [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384],
  /** Storage of a shard in GiB on burstable tiers. */
  burstableStorageSizesGib: [32, 64, 128],
  /** Storage of the free tier in GiB. */
  freeStorageSizeGib: 32,
  /** Minutes a restore should be given: azurerm gives up after 60. */
  shortestRestoreTimeoutMinutes: 120,
} as const;

/** A name both azurerm and the service take: lower-case letters and digits with single hyphens between them. */
export const AZURE_CLUSTER_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
