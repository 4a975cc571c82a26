import { type WireCluster } from '../../wire/cluster';
import { clusterRequest } from '../cluster-target';
import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { type RunRecord } from '../run-records';
import { reopenWindow } from './follow-up-snapshots';
import { statusOf, tryReadRestoreJob } from './restore-jobs';
import { describeMoment, pointOf } from './restore-point';
import { restoreRecord } from './restore-record';
import { restoreSubject, type RestoreProgress, type RestoreRequest } from './restore-request';

/** A run whose job is known. */
export type StartedRun = RunRecord & { readonly jobId: string };

/** Follows a job to its end, then the target until it stands still, then reopens its window. */
export async function watchJob(
  request: RestoreRequest,
  run: StartedRun,
  context: OperationContext,
): Promise<RestoreProgress> {
  if (run.step !== 'settling') {
    const unfinished = await watchUntilFinished(request, run, context);
    if (unfinished !== undefined) return unfinished;
  }
  return await settle(request, run, context);
}

/** Undefined once the job is finished. */
async function watchUntilFinished(
  request: RestoreRequest,
  run: StartedRun,
  context: OperationContext,
): Promise<RestoreProgress | undefined> {
  const job = await tryReadRestoreJob(context.client, request.source.cluster, run.jobId);
  if (job === undefined) throw forgotten(request, run);
  const status = statusOf(job);
  if (status === 'running') return running(request, run, context);
  if (status !== 'finished') throw await failed(request, run, { status, context });
  const finished = { ...run.plan, finishedAt: job.finishedAt ?? '' };
  await context.records.write(restoreRecord(request), { ...run, plan: finished, step: 'settling' });
  return undefined;
}

function running(
  request: RestoreRequest,
  run: StartedRun,
  { client }: OperationContext,
): RestoreProgress {
  const status = `running for ${durationOf(client.now() - Date.parse(run.at))}`;
  if (request.isDoneWhenStarted !== true) return { isDone: false, status };
  return { isDone: true, outcome: { state: 'started', jobId: run.jobId, finishedAt: '' } };
}

function forgotten(request: RestoreRequest, { jobId }: StartedRun): OperationError {
  return new OperationError(
    `${restoreSubject(request)}: Atlas no longer knows job ${jobId}, which was never seen finished, so whether ${request.target.clusterName} holds the data cannot be told, and it is not run again; look at what ${request.target.clusterName} holds, and use a new runId to restore once more`,
  );
}

interface Failure {
  readonly status: string;
  readonly context: OperationContext;
}

async function failed(
  request: RestoreRequest,
  run: StartedRun,
  { status, context }: Failure,
): Promise<OperationError> {
  const { client, records } = context;
  const at = new Date(client.now()).toISOString();
  await records.write(restoreRecord(request), { ...run, state: 'failed', step: status });
  return failureOf(request, { ...run, at, step: status }, client.now() - Date.parse(run.at));
}

/** What a failed run leaves, and the way on. */
export function failureOf(
  { target, ...request }: RestoreRequest,
  run: RunRecord,
  afterMillis?: number,
): OperationError {
  const after = afterMillis === undefined ? '' : ` after ${durationOf(afterMillis)}`;
  const safety = run.plan?.['safetySnapshotId'];
  const wayOn =
    safety === undefined
      ? 'try again with a new runId'
      : `safety snapshot ${safety} holds ${target.clusterName} as it was: try again with a new runId, or restore the safety snapshot`;
  return new OperationError(
    `${restoreSubject({ target, ...request })}: job ${run.jobId ?? ''} ${run.step ?? 'failed'}${after}; ${target.clusterName} was emptied and may hold partial data; ${wayOn}`,
  );
}

async function settle(
  request: RestoreRequest,
  run: StartedRun,
  context: OperationContext,
): Promise<RestoreProgress> {
  const { client, records, log } = context;
  const target = await client.send<WireCluster>(
    clusterRequest(request.target, 'getGroupCluster', 'GET'),
  );
  const { clusterName } = request.target;
  if (target.stateName !== 'IDLE')
    return { isDone: false, status: `finished, ${clusterName} is still ${target.stateName}` };
  if (target.pitEnabled) {
    const reopening = await reopenWindow(request, context);
    if (!reopening.isDone)
      return { isDone: false, status: `finished, reopening the window: ${reopening.status}` };
  }
  const { record, finishedAt } = await finishedRun(request, context);
  await records.write(restoreRecord(request), { ...record, state: 'done', jobId: run.jobId });
  const took = durationOf(Date.parse(finishedAt) - Date.parse(run.at));
  log(
    `${restoreSubject(request)}: finished in ${took}; ${clusterName} is IDLE and holds ${request.source.cluster.clusterName} as of ${describeMoment(pointOf(record.plan ?? {}))}`,
  );
  return { isDone: true, outcome: { state: 'finished', jobId: run.jobId, finishedAt } };
}

async function finishedRun(
  request: RestoreRequest,
  { records }: OperationContext,
): Promise<{ readonly record: RunRecord; readonly finishedAt: string }> {
  const record = await records.read(restoreRecord(request));
  if (record === undefined)
    throw new OperationError(
      `${restoreSubject(request)}: the record of the run is gone, so somebody deleted it; the restore has finished, and must not be run again`,
    );
  return { record, finishedAt: record.plan?.['finishedAt'] ?? '' };
}

/** `3 min 52 s`, `2 min`, `41 s`. */
export function durationOf(millis: number): string {
  const seconds = Math.max(0, Math.round(millis / 1000));
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}
