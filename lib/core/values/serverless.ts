/**
 * Day from which on Atlas turned each Serverless instance into a Free, Flex or dedicated cluster, by its use.
 * @see https://www.mongodb.com/docs/atlas/backup-restore-cluster/
 */
export const SERVERLESS_TURNED_SINCE = '2025-05-05';

/**
 * Day from which on the list of Serverless instances is empty.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-listgroupserverlessinstances
 */
export const SERVERLESS_LIST_EMPTY_SINCE = '2026-01-15';

/**
 * Sunset of the requests for snapshots and restores of Serverless instances.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupserverlessbackuprestorejob
 */
export const SERVERLESS_BACKUPS_SUNSET = '2026-01-22';

/**
 * Sunset of the requests for Serverless instances themselves.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-listgroupserverlessinstances
 */
export const SERVERLESS_INSTANCES_SUNSET = '2027-01-18';

/**
 * How far back Serverless Continuous Backup goes to a moment, in hours.
 * @see https://www.mongodb.com/docs/atlas/backup-restore-cluster/
 */
export const SERVERLESS_WINDOW_HOURS = 72;
