import { type OperationContext } from '../../../atlas/operations/operation-context';
import { beginRun, continueRun } from '../../../atlas/operations/run/advance-run';
import { type RunKind } from '../../../atlas/operations/run/run-kind';
import { notice, type Diagnostic } from '../../framework/diagnostic';
import { type Session } from '../../framework/session';
import { StoppedError } from '../../framework/stop-signal';
import { StateRecords } from '../state-records';
import { watch } from '../watch';
import { type RunValues } from './attributes';
import { heldOf, type HeldRun } from './held-run';
import { type RunFlavour } from './run-flavour';

/** What a run begins or goes on with. */
export interface RunToApply<Values> {
  readonly planned: Values;
  readonly record: unknown;
  readonly hold: (held: HeldRun<Values>) => void;
}

/** A run as it is held after an apply. */
export interface AppliedRun<Values> extends HeldRun<Values> {
  readonly diagnostics?: readonly Diagnostic[];
}

/** Runs a restore, or goes on with one that was begun, until it is done or waiting ends. */
export async function applyRun<Values extends RunValues, Job extends { readonly id: string }>(
  { kindOf, outcomeOf }: RunFlavour<Values, Job>,
  { planned, record, hold }: RunToApply<Values>,
  { atlas, stop, log }: Session,
): Promise<AppliedRun<Values>> {
  const say = (line: string): void => {
    log('info', line);
  };
  const kind = kindOf(planned, atlas.now());
  const recorded = { recordName: kind.names.run, outcomeOf };
  const records = new StateRecords(record, (written) => {
    hold(heldOf(planned, written, recorded));
  });
  const context: OperationContext = { client: atlas, records, log: say };
  try {
    const progress = await watch(
      {
        first: () => beginRun(kind, context),
        next: () => continueRun(kind, context),
        trouble: ({ message }) => {
          say(`${kind.subject}: asking again later: ${message}`);
        },
      },
      stop,
    );
    const held = heldOf(planned, records, recorded);
    const state = progress.isDone ? progress.outcome.state : 'finished';
    const isOtherThanRecorded = state === 'checked' || state === 'started';
    return isOtherThanRecorded ? { ...held, state: { ...held.state, status: state } } : held;
  } catch (error) {
    const held = heldOf(planned, records, recorded);
    if (!(error instanceof StoppedError) || Object.keys(records.toJson()).length === 0) throw error;
    return { ...held, diagnostics: [notice(interruption(kind, held.state))] };
  }
}

function interruption<Job extends { readonly id: string }>(
  { subject, words }: RunKind<Job>,
  { job_id }: RunValues,
): string {
  const meanwhile = words.meanwhile === '' ? '' : `, and ${words.meanwhile}`;
  const left =
    job_id === null ? 'no job is known to run yet' : `job ${job_id} goes on in Atlas${meanwhile}`;
  return `${subject}: terraform was interrupted and ${left}; apply again to go on`;
}
