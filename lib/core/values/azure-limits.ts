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
  /** Shards of a cluster below M30. */
  mostShardsOfASmallTier: 1,
  /** Storage of a shard in GiB, as the service lists it and azurerm 4.55 takes it. */
  storageSizesGib: [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384],
  /** Storage of a shard in GiB on burstable tiers. */
  burstableStorageSizesGib: [32, 64, 128],
  /** Storage of the free tier in GiB. */
  freeStorageSizeGib: 32,
  /** Addresses all firewall rules of a cluster should admit at most: a /8, the widest private network. */
  mostFirewallAddresses: 16_777_216,
  /** Minutes a restore should be given: azurerm gives up after 60. */
  shortestRestoreTimeoutMinutes: 120,
} as const;

/** A name both azurerm and the service take: lower-case letters and digits with single hyphens between them. */
export const AZURE_CLUSTER_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** URL of a key in Key Vault without a version, as an expression both JavaScript and Terraform read. */
export const AZURE_VERSIONLESS_KEY = '^https://[^/]+/keys/[^/]+/?$';
/** How such a URL looks, for messages. */
export const AZURE_VERSIONLESS_KEY_SHAPE = 'https://vault.vault.azure.net/keys/name';

/**
 * A name of a firewall rule azurerm takes.
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mongo_cluster_firewall_rule
 */
export const AZURE_FIREWALL_RULE_NAME = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/;
