/**
 * How long things take, in seconds of virtual time. Recorded from one live run (an empty M30) where not said
 * otherwise; the service's own times vary with the data, these do not.
 */
export const CREATE_SECONDS = 480;
/** From the request to Succeeded: 9 min 40 s. */
export const RESTORE_SECONDS = 580;
/** From the request to gone; recorded as more than a minute. */
export const DELETE_SECONDS = 90;
/** A new cluster's first restorable moment, and when it begins to be told, both from the request. */
export const FIRST_BACKUP_SECONDS = { restorableFrom: 1523, told: 1551 } as const;

/** Nothing of these was recorded. */
export const UPDATE_SECONDS = 120;
export const PROMOTE_SECONDS = 120;
export const CHILD_SECONDS = 10;
/** A replica's way from Provisioning over Catchup to Active; nothing of it was recorded. */
export const REPLICA_SECONDS = { untilCatchup: 600, untilActive: 900 } as const;

const DAY_SECONDS = 86_400;
/** How long backups of a cluster are kept; https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster */
export const ACTIVE_RETENTION_SECONDS = 35 * DAY_SECONDS;
/** How long backups of a deleted cluster are kept. */
export const DELETED_RETENTION_SECONDS = 7 * DAY_SECONDS;
/** How long a bearer token lives. */
export const TOKEN_SECONDS = 3600;
