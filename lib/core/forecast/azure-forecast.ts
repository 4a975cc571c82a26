import { type AzureClusterModel } from '../model/azure-cluster-model';
import { tryKnown } from '../values/known';
import { DAY_MILLIS, MINUTE_MILLIS, type Range } from './duration';
import { parseInstant } from './instant';
import { AZURE_BACKUPS } from '../values/azure-backups';
import { tell, type Told } from './told';

/**
 * Days Azure DocumentDB keeps backups; nothing changes them.
 * @see https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster
 */
export const AZURE_RETENTION_DAYS = {
  active: AZURE_BACKUPS.activeDays,
  deleted: AZURE_BACKUPS.deletedDays,
} as const;

// Seen from the request that creates a cluster to its first earliest restore time.
const FIRST_RESTORE_POINT_MINUTES = { least: 5, most: 25 } as const;
const FREE_TIER = 'Free';

/** What a forecast of an Azure cluster starts from. */
export interface AzureForecastOptions {
  /** The moment it is made for, ISO 8601 with zone. */
  readonly now: string;
  /** When the cluster was created, ISO 8601 with zone; a restored cluster starts anew then. @default - longer ago than anything is kept; for a restored cluster: not known */
  readonly createdAt?: string;
  /** When the cluster was deleted, ISO 8601 with zone. @default - it exists */
  readonly deletedAt?: string;
}

/** What can be restored of a cluster of Azure DocumentDB: any moment of a fixed window. Moments are milliseconds since 1970. */
export interface AzureForecast {
  /** The moment it is made for. */
  readonly now: number;
  /** The window any moment of which can be restored at `now`; `none` where there is nothing to restore. */
  readonly window: Told<AzureWindow | 'none'>;
  /** Days a moment can be restored while the cluster exists. */
  readonly keptDays: Told<number>;
  /** Days its backups are kept once it is deleted; a support request restores them. */
  readonly keptDaysAfterDeletion: Told<number>;
  /** When the first moment can be restored, where the creation is known. */
  readonly firstRestorable?: Range;
  /** When the last backup of a deleted cluster disappears. */
  readonly gone?: number;
}

/** A window of time any moment of which can be restored; milliseconds since 1970. */
export interface AzureWindow {
  /** Its beginning. */
  readonly earliest: Range;
  /** Its end. */
  readonly latest: number;
}

/**
 * What can be restored of an Azure cluster; 35 days while it exists, 7 after it was deleted, and nothing on the Free tier.
 * A restored cluster does not inherit the history of its source.
 * @throws {ProtectionError} instant-malformed
 */
export function forecastAzure(
  cluster: AzureClusterModel,
  options: AzureForecastOptions,
): AzureForecast {
  const now = parseInstant('now', options.now);
  if (tryKnown(cluster.computeTier) === FREE_TIER)
    return { now, window: 'none', keptDays: 0, keptDaysAfterDeletion: 0 };
  const tier = tell(
    'the compute tier, of which the Free one has no backups,',
    cluster.computeTier,
    'is not declared',
  );
  if (typeof tier !== 'string')
    return { now, window: tier, keptDays: tier, keptDaysAfterDeletion: tier };
  const created = momentOf('createdAt', options.createdAt);
  const deleted = momentOf('deletedAt', options.deletedAt);
  return {
    now,
    window: windowAt(now, { cluster, created, deleted }),
    keptDays: AZURE_RETENTION_DAYS.active,
    keptDaysAfterDeletion: AZURE_RETENTION_DAYS.deleted,
    ...(created !== undefined && { firstRestorable: firstRestorableOf(created) }),
    ...(deleted !== undefined && { gone: goneAt(deleted) }),
  };
}

const momentOf = (prop: string, text: string | undefined): number | undefined =>
  text === undefined ? undefined : parseInstant(prop, text);

const firstRestorableOf = (created: number): Range => ({
  least: created + FIRST_RESTORE_POINT_MINUTES.least * MINUTE_MILLIS,
  most: created + FIRST_RESTORE_POINT_MINUTES.most * MINUTE_MILLIS,
});

const goneAt = (deleted: number): number => deleted + AZURE_RETENTION_DAYS.deleted * DAY_MILLIS;

interface Life {
  readonly cluster: AzureClusterModel;
  readonly created: number | undefined;
  readonly deleted: number | undefined;
}

function windowAt(now: number, { cluster, created, deleted }: Life): Told<AzureWindow | 'none'> {
  if (cluster.createMode === 'geo-replica')
    return { cannotTell: 'whether a replica has restore points of its own is not documented' };
  if (created === undefined && cluster.createMode === 'point-in-time-restore')
    return {
      cannotTell: 'a restored cluster starts without history, and when it was created is not known',
    };
  if (deleted !== undefined && now >= goneAt(deleted)) return 'none';
  const latest = Math.min(now, deleted ?? now);
  const floor = latest - AZURE_RETENTION_DAYS.active * DAY_MILLIS;
  const first = created === undefined ? { least: floor, most: floor } : firstRestorableOf(created);
  if (first.least > latest) return 'none';
  return {
    earliest: { least: Math.max(first.least, floor), most: Math.max(first.most, floor) },
    latest,
  };
}
