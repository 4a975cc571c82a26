import { type OperationContext } from '../../../atlas/operations/operation-context';
import { OperationError } from '../../../atlas/operations/operation-error';
import { snapshotSubject } from '../../../atlas/operations/snapshot/snapshot-request';
import { takeSnapshot } from '../../../atlas/operations/snapshot/take-snapshot';
import { notice } from '../../framework/diagnostic';
import { type ApplyAnswer, type Hold } from '../../framework/resource-type';
import { type Session } from '../../framework/session';
import { StoppedError } from '../../framework/stop-signal';
import { StateRecords } from '../state-records';
import { watch } from '../watch';
import { DEFAULT_WAIT_MINUTES, type SNAPSHOT, type SnapshotValues } from './attributes';
import { onItsWay, taken } from './held-snapshot';
import { requestOf } from './request';

const MINUTE_MILLIS = 60_000;

/** What taking a snapshot begins with. */
export interface Taking {
  readonly planned: SnapshotValues;
  /** What was held before; undefined for a new one. */
  readonly prior: SnapshotValues | undefined;
  readonly record: unknown;
  readonly hold: Hold<typeof SNAPSHOT>;
}

/** Takes a snapshot, or goes on with one that was asked for, and waits until Atlas has completed it. */
export async function take(
  { planned, prior, record, hold }: Taking,
  { atlas, stop, log }: Session,
): Promise<ApplyAnswer<typeof SNAPSHOT>> {
  const request = requestOf(planned, prior);
  const held = prior === undefined ? planned : { ...planned, keep: prior.keep };
  const records = new StateRecords(record, (written) => {
    hold(onItsWay(held, written));
  });
  const say = (line: string): void => {
    log('info', line);
  };
  const context: OperationContext = { client: atlas, records, log: say };
  const waitMinutes = planned.wait_minutes ?? DEFAULT_WAIT_MINUTES;
  const deadline = atlas.now() + waitMinutes * MINUTE_MILLIS;
  const step = () => takeSnapshot(request, context);
  try {
    const progress = await watch(
      {
        first: step,
        next: async () => {
          const answer = await step();
          if (!answer.isDone && atlas.now() >= deadline)
            throw new OperationError(
              `${snapshotSubject(request)}: not completed after ${waitMinutes} min (${answer.status}), and it goes on in Atlas; apply again to go on waiting for it`,
            );
          return answer;
        },
        trouble: ({ message }) => {
          say(`${snapshotSubject(request)}: asking again later: ${message}`);
        },
      },
      stop,
    );
    return taken(planned, progress.isDone ? progress.snapshot : undefined, records);
  } catch (error) {
    const isAsked = Object.keys(records.toJson()).length > 0;
    if (!(error instanceof StoppedError) || !isAsked) throw error;
    const message = `${snapshotSubject(request)}: terraform was interrupted, and it goes on in Atlas; apply again to go on waiting for it`;
    return { ...onItsWay(held, records), diagnostics: [notice(message)] };
  }
}
