/**
 * What the service does for every cluster but the free tier; no setting changes any of it.
 * @see https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster
 */
export const AZURE_BACKUPS = {
  /** Days a moment of a live cluster can be restored. */
  activeDays: 35,
  /** Days a moment of a deleted cluster can be restored. */
  deletedDays: 7,
  /** Cipher of the backups. */
  encryption: 'AES-256',
  /** Zones the backups lie in, in regions that have zones. */
  zones: 3,
} as const;

/** The fixed policy in one sentence, for outputs and documents. */
export const AZURE_BACKUPS_IN_WORDS = `any second of the last ${AZURE_BACKUPS.activeDays} days, ${AZURE_BACKUPS.deletedDays} days after deletion; ${AZURE_BACKUPS.encryption}; in ${AZURE_BACKUPS.zones} zones where the region has zones; set by the service`;
