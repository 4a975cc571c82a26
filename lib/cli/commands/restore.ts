import {
  beginRestore,
  continueRestore,
  restoreRun,
} from '../../atlas/operations/restore/run-restore';
import { restoreRecord } from '../../atlas/operations/restore/restore-record';
import {
  isOntoItself,
  restoreSubject,
  type RestoreRequest,
} from '../../atlas/operations/restore/restore-request';
import { otherSource } from '../../atlas/operations/run/recorded-source';
import { type RunOutcome } from '../../atlas/operations/run/run-kind';
import { overwriteSourceSentence } from '../../core/restore/consent';
import { askToWipe, isConsentedTo, type Wipe } from '../by-hand/confirm';
import { keepEvidence, type Evidence } from '../by-hand/evidence';
import { fileRecords, recordsFolder } from '../by-hand/file-records';
import { progressOn } from '../by-hand/progress';
import { readRunId, readWhole } from '../by-hand/read-target';
import {
  describeSource,
  readOrder,
  RESTORE_FLAGS,
  RESTORE_SWITCHES,
} from '../by-hand/restore-request';
import { runByHand, type HandRun, type HandWork } from '../by-hand/run-by-hand';
import { CommandFailed } from '../diff/command-failed';
import { ExitCode } from '../exit-codes';
import { actingClientOfEnvironment } from '../live/client-of-environment';
import { readArguments } from '../read-arguments';
import { type Command } from '../surroundings';

const MINUTE_MILLIS = 60_000;
/** Twelve hours: as long as the longest restore a deployment waits for. */
const WAIT_MINUTES = '720';

type Step = Awaited<ReturnType<typeof beginRestore>>;

/** `restore <cluster> --into <cluster>`: one restore, checked first, asked about, run once for its run id and followed. */
export const restore: Command = async (args, surroundings) => {
  const given = readArguments(args, RESTORE_FLAGS, RESTORE_SWITCHES);
  const { flags } = given;
  const order = readOrder(given, surroundings);
  const waitMinutes = readWhole('--wait-minutes', flags['wait-minutes'] ?? WAIT_MINUTES);
  const wipe: Wipe = {
    target: order.target.clusterName,
    isOntoItself: isOntoItself(order),
    overwrite: flags.overwrite,
    overwriteSource: flags['overwrite-source'],
  };
  const isConsented = order.dryRun === true || isConsentedTo(wipe, surroundings);
  const client = actingClientOfEnvironment(surroundings);
  const runId = readRunId(flags['run-id'], client.now());
  const request: RestoreRequest = {
    ...order,
    runId,
    attempt: `by hand, ${client.now()}`,
    overwriteTarget: wipe.target,
    ...(wipe.isOntoItself && { overwriteSource: overwriteSourceSentence(wipe.target) }),
    isRollback: false,
  };
  const evidence = keepEvidence(
    flags.evidence,
    {
      kind: 'restore',
      runId,
      source: { ...order.source.cluster, point: describeSource(order.source) },
      target: order.target,
    },
    { client, surroundings },
  );
  const work: HandWork = {
    context: { client, records: fileRecords(flags.records ?? recordsFolder(surroundings)) },
    progress: progressOn(surroundings),
    evidence,
    surroundings,
  };
  if (isConsented) evidence.consent(order.dryRun === true ? 'none needed' : '--overwrite');
  else if (await isStillToRun(request, work)) {
    await askToWipe(wipe, restoreSubject(request), surroundings).catch((error: unknown) => {
      evidence.end({ state: 'declined' });
      throw error;
    });
    evidence.consent('typed');
  }
  const done = await runByHand(runOf(request, waitMinutes, work), work);
  if (done.isDone) endWith(done.outcome, restoreRun(request), evidence);
  return ExitCode.OK;
};

/** Ends the evidence; a run id that was spent on another source restored nothing of what was asked for. @throws {CommandFailed} */
function endWith(
  { state, jobId, finishedAt, plan }: RunOutcome,
  run: ReturnType<typeof restoreRun>,
  evidence: Evidence,
): void {
  const other = otherSource(run, plan);
  if (other === undefined) {
    evidence.end({ state, jobId, finishedAt });
    return;
  }
  const { runId } = run.request;
  const reason = `${run.subject}: run ${runId} restored ${other.clusterName} (job ${jobId}), and nothing was restored from ${run.source?.clusterName ?? ''}; take another --run-id for another source`;
  evidence.end({ state: 'refused', reason });
  throw new CommandFailed(reason);
}

/** Whether the target is still to be emptied: everything is checked, and shown, before a person is asked. */
async function isStillToRun(request: RestoreRequest, work: HandWork): Promise<boolean> {
  const checked = await runByHand(
    {
      subject: restoreSubject(request),
      // What was begun before was consented to then: it is followed, not checked.
      first: async (context) => {
        const step = await beginRestore({ ...request, dryRun: true }, context);
        return { isDone: true, isStillToRun: step.isDone && step.outcome.state === 'checked' };
      },
      next: () => Promise.resolve({ isDone: true, isStillToRun: false }),
      left: () => Promise.resolve('nothing was started'),
    },
    work,
  );
  return checked.isStillToRun;
}

function runOf(
  request: RestoreRequest,
  waitMinutes: number,
  { context: { records } }: HandWork,
): HandRun<Step> {
  const goOn = `run the command again with --run-id ${JSON.stringify(request.runId)} to go on`;
  let whole = request;
  return {
    subject: restoreSubject(request),
    first: async (context) => {
      const step = await beginRestore(whole, context);
      // Atlas's clock is known only once it has answered.
      if (request.isDoneWhenStarted !== true)
        whole = { ...request, waitUntil: context.client.now() + waitMinutes * MINUTE_MILLIS };
      return step;
    },
    next: (context) => continueRestore(whole, context),
    left: async () => {
      const record = await records.read(restoreRecord(request));
      return record?.state === 'started'
        ? `the restore goes on in Atlas (job ${record.jobId ?? 'unknown'}), and ${request.target.clusterName} must not serve clients until it ends; ${goOn}`
        : `the restore was not started; ${goOn}`;
    },
  };
}
