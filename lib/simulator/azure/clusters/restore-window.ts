import { type SimulatedCluster } from '../state';
import { ACTIVE_RETENTION_SECONDS, FIRST_BACKUP_SECONDS } from '../timings';

const SECOND_MILLIS = 1000;

/** The oldest moment a cluster can be restored to; undefined while there is none yet. */
export function earliestRestoreTime(
  { backupsBeganAt }: Pick<SimulatedCluster, 'backupsBeganAt'>,
  now: Date,
): Date | undefined {
  if (backupsBeganAt === undefined) return undefined;
  const first = backupsBeganAt.getTime();
  if (now.getTime() < first + FIRST_BACKUP_SECONDS.told * SECOND_MILLIS) return undefined;
  const oldest = Math.max(
    first + FIRST_BACKUP_SECONDS.restorableFrom * SECOND_MILLIS,
    now.getTime() - ACTIVE_RETENTION_SECONDS * SECOND_MILLIS,
  );
  return new Date(Math.floor(oldest / SECOND_MILLIS) * SECOND_MILLIS);
}

/** A moment as the service writes it: to the second. */
export const toTheSecond = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');
