import { SERVERLESS_WINDOW_HOURS } from '../../../core/values/serverless';
import { fail, PASS } from '../restore/preflight/answer';
import { answerOf, type PreflightCheck } from '../restore/preflight/check';
import { isoOf, secondsOf } from '../restore/preflight/point';
import { type ServerlessView } from './serverless-view';

const SECONDS_PER_HOUR = 3600;

/** Only Continuous Backup goes back to a moment, and only so far. */
export const momentIsInServerlessWindow: PreflightCheck<ServerlessView> = {
  name: 'point-in-time window',
  answer: (view) => {
    const seconds = secondsOf(view);
    if (seconds === undefined) return undefined;
    return answerOf(view.source.instance, ({ name, serverlessBackupOptions }) => {
      if (serverlessBackupOptions?.serverlessContinuousBackupEnabled !== true)
        return fail(
          `${name} has Basic Backup, which has snapshots only`,
          'choose the latest snapshot before the moment',
        );
      const earliest = view.now / 1000 - SERVERLESS_WINDOW_HOURS * SECONDS_PER_HOUR;
      return seconds >= earliest
        ? PASS
        : fail(
            `the moment ${isoOf(seconds)} is older than the ${SERVERLESS_WINDOW_HOURS} hours of Serverless Continuous Backup`,
            'choose a later one, or restore a snapshot',
          );
    });
  },
};
