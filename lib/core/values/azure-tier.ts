/** What a compute tier of Azure DocumentDB is. */
export type AzureTierFamily = 'free' | 'burstable' | 'general';

/**
 * Compute tiers the azurerm provider takes, smallest first.
 * @see https://learn.microsoft.com/azure/documentdb/compute-storage
 */
const FAMILIES: Readonly<Record<string, AzureTierFamily>> = {
  Free: 'free',
  M10: 'burstable',
  M20: 'burstable',
  M25: 'burstable',
  M30: 'general',
  M40: 'general',
  M50: 'general',
  M60: 'general',
  M80: 'general',
  M200: 'general',
};

/** Names of the tiers, smallest first. */
export const AZURE_TIERS: readonly string[] = Object.keys(FAMILIES);

/** The smallest tier with high availability, several shards and a replica. */
export const SMALLEST_GENERAL_TIER = 'M30';

/** Tiers that are newer than the page that promises backups from M25 on. */
export const TIERS_WITHOUT_STATED_BACKUPS: readonly string[] = ['M10', 'M20'];

/** The family of a tier; undefined for one this version does not know. */
export function azureFamilyOf(tier: string): AzureTierFamily | undefined {
  return Object.hasOwn(FAMILIES, tier) ? FAMILIES[tier] : undefined;
}
