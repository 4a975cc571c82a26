import { type OperationContext } from '../../../atlas/operations/operation-context';
import { restoreSubject } from '../../../atlas/operations/restore/restore-request';
import { beginRestore, continueRestore } from '../../../atlas/operations/restore/run-restore';
import { notice } from '../../framework/diagnostic';
import { type ApplyAnswer, type Hold } from '../../framework/resource-type';
import { type Session } from '../../framework/session';
import { StoppedError } from '../../framework/stop-signal';
import { StateRecords } from '../state-records';
import { watch } from '../watch';
import { type RESTORE, type RestoreValues } from './attributes';
import { heldChecked, heldOf, heldStarted } from './held-restore';
import { requestOf } from './request';

/** What a run begins or goes on with. */
export interface Run {
  readonly planned: RestoreValues;
  readonly record: unknown;
  readonly hold: Hold<typeof RESTORE>;
}

/** Runs a restore, or goes on with one that was begun, until it is done or waiting ends. */
export async function run(
  { planned, record, hold }: Run,
  { atlas, stop, log }: Session,
): Promise<ApplyAnswer<typeof RESTORE>> {
  const say = (line: string): void => {
    log('info', line);
  };
  const records = new StateRecords(record, (written) => {
    hold(heldOf(planned, written));
  });
  const context: OperationContext = { client: atlas, records, log: say };
  const request = requestOf(planned, atlas.now());
  try {
    const progress = await watch(
      {
        first: () => beginRestore(request, context),
        next: () => continueRestore(request, context),
        trouble: ({ message }) => {
          say(`${restoreSubject(request)}: asking again later: ${message}`);
        },
      },
      stop,
    );
    const state = progress.isDone ? progress.outcome.state : 'finished';
    if (state === 'checked') return heldChecked(planned, records);
    return state === 'started' ? heldStarted(planned, records) : heldOf(planned, records);
  } catch (error) {
    const held = heldOf(planned, records);
    if (!(error instanceof StoppedError) || Object.keys(records.toJson()).length === 0) throw error;
    return { ...held, diagnostics: [notice(interruption(restoreSubject(request), held.state))] };
  }
}

function interruption(subject: string, { job_id, target_cluster_name }: RestoreValues): string {
  const left =
    job_id === null
      ? 'no job is known to run yet'
      : `job ${job_id} goes on in Atlas, and ${target_cluster_name ?? ''} must not serve clients until it ends`;
  return `${subject}: terraform was interrupted and ${left}; apply again to go on`;
}
