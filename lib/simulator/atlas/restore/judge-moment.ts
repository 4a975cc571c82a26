import { type WireRestoreRequest } from '../../../atlas/wire/restore-job';
import { Refusal } from '../refusal';
import { type SimulatedCluster } from '../state';
import { baseSnapshotFor } from './oplog';

const SECOND_MILLIS = 1000;
const DAY_SECONDS = 86_400;
const DEFAULT_WINDOW_DAYS = 1;
/** How far behind the present the kept oplog is; the service gives no figure. */
const OPLOG_LAG_SECONDS = 60;

/** The moment a point-in-time restore asks for, in seconds; undefined for other restores. */
export const momentOf = ({
  pointInTimeUTCSeconds,
  oplogTs,
}: WireRestoreRequest): number | undefined => pointInTimeUTCSeconds ?? oplogTs;

/** Refuses a moment outside the restore window, or one without a snapshot and unbroken oplog from it on. */
export function judgeMoment(source: SimulatedCluster, seconds: number, now: Date): void {
  const nowSeconds = Math.floor(now.getTime() / SECOND_MILLIS);
  const windowDays = source.schedule?.restoreWindowDays ?? DEFAULT_WINDOW_DAYS;
  const isWithinWindow =
    seconds >= nowSeconds - windowDays * DAY_SECONDS && seconds <= nowSeconds - OPLOG_LAG_SECONDS;
  if (!source.pitEnabled || !isWithinWindow)
    throw new Refusal(
      400,
      'INVALID_PIT_RESTORE_TIME',
      source.pitEnabled
        ? `The point in time ${seconds} is outside the restore window of ${windowDays} days.`
        : `Continuous Cloud Backup is not enabled for cluster ${source.name}.`,
      [seconds],
    );
  if (baseSnapshotFor(source, new Date(seconds * SECOND_MILLIS)) === undefined)
    throw new Refusal(
      404,
      'UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME',
      `No snapshot with continuous oplog exists before ${seconds} for cluster ${source.name}.`,
      [seconds],
    );
}
