import { SERVERLESS_WINDOW_HOURS } from '../../../core/values/serverless';
import { Refusal } from '../refusal';
import { type SimulatedServerless } from '../state';

const SECOND_MILLIS = 1000;
const HOUR_SECONDS = 3600;
/** How far behind the present the kept oplog is; the service gives no figure. */
const OPLOG_LAG_SECONDS = 60;

/** Refuses a moment that Basic Backup cannot go back to, or that Continuous Backup does not reach. */
export function judgeServerlessMoment(
  { name, isContinuous, createdAt }: SimulatedServerless,
  seconds: number,
  now: Date,
): void {
  const nowSeconds = Math.floor(now.getTime() / SECOND_MILLIS);
  const isWithinWindow =
    seconds >= nowSeconds - SERVERLESS_WINDOW_HOURS * HOUR_SECONDS &&
    seconds >= createdAt.getTime() / SECOND_MILLIS &&
    seconds <= nowSeconds - OPLOG_LAG_SECONDS;
  if (isContinuous && isWithinWindow) return;
  throw new Refusal(
    400,
    'INVALID_PIT_RESTORE_TIME',
    isContinuous
      ? `The point in time ${seconds} is outside the restore window of ${SERVERLESS_WINDOW_HOURS} hours.`
      : `Continuous Backup is not enabled for Serverless instance ${name}.`,
    [seconds],
  );
}
