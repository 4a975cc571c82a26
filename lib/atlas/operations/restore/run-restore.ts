import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { type RunRecord } from '../run-records';
import { saveTarget } from './follow-up-snapshots';
import { runPreflight } from './preflight/run-preflight';
import { planOf, pointOf, type RestorePoint } from './restore-point';
import { restorePlanRecord, restoreRecord } from './restore-record';
import { restoreSubject, type RestoreProgress, type RestoreRequest } from './restore-request';
import { findJob, startJob } from './start-job';
import { failureOf, watchJob } from './watch-job';

/**
 * Begins a restore, or goes on with one that was begun: preflight, then the plan. Nothing is started yet; call
 * `continueRestore` until it is done. A run that is done or has failed is never run again.
 */
export async function beginRestore(
  request: RestoreRequest,
  context: OperationContext,
): Promise<RestoreProgress> {
  const record = await context.records.read(restoreRecord(request));
  if (record?.state === 'done' || record?.state === 'failed' || request.isRollback)
    return answerWithout(request, record, context);
  if (record?.state === 'started') return { isDone: false, status: 'it was begun before' };
  const plan = await readOwnPlan(request, record, context);
  const point = await runPreflight(plan === undefined ? request : pinnedTo(plan, request), context);
  if (request.dryRun === true) {
    context.log(`${restoreSubject(request)}: dry run, nothing was started`);
    return { isDone: true, outcome: { state: 'checked', jobId: '', finishedAt: '' } };
  }
  if (plan === undefined) await writePlan(request, point, context);
  return await continueRestore(request, context);
}

/** The plan of this very deployment, whose event was delivered twice; what another one planned is planned anew. */
async function readOwnPlan(
  request: RestoreRequest,
  record: RunRecord | undefined,
  { records }: OperationContext,
): Promise<RestorePoint | undefined> {
  if (record?.state === 'refused') return undefined;
  const known = await records.read(restorePlanRecord(request));
  return known?.plan?.['attempt'] === request.attempt ? pointOf(known.plan) : undefined;
}

async function writePlan(
  request: RestoreRequest,
  point: RestorePoint,
  { client, records }: OperationContext,
): Promise<void> {
  const at = new Date(client.now()).toISOString();
  const plan = { ...planOf(point), attempt: request.attempt };
  await records.write(restorePlanRecord(request), { state: 'started', at, plan });
}

/** Takes the next step of a restore that was begun. */
export async function continueRestore(
  request: RestoreRequest,
  context: OperationContext,
): Promise<RestoreProgress> {
  const record = await context.records.read(restoreRecord(request));
  if (record?.state === 'done' || record?.state === 'failed' || request.isRollback)
    return answerWithout(request, record, context);
  const progress = await nextStep(request, record, context);
  if (!progress.isDone) await requireTimeLeft(request, progress.status, context);
  return progress;
}

async function nextStep(
  request: RestoreRequest,
  record: RunRecord | undefined,
  context: OperationContext,
): Promise<RestoreProgress> {
  if (record?.state !== 'started') return await saveThenStart(request, record, context);
  const { jobId } = record;
  return jobId === undefined
    ? await findJob(request, record, context)
    : await watchJob(request, { ...record, jobId }, context);
}

async function saveThenStart(
  request: RestoreRequest,
  record: RunRecord | undefined,
  context: OperationContext,
): Promise<RestoreProgress> {
  const plan = await context.records.read(restorePlanRecord(request));
  if (plan?.plan === undefined)
    throw new OperationError(
      `${restoreSubject(request)}: the record of what it restores is gone, so somebody deleted it, and nothing was started; deploy again`,
    );
  if (plan.plan['attempt'] !== request.attempt)
    throw new OperationError(
      `${restoreSubject(request)}: another deployment planned it anew (${plan.at}), so this one starts nothing; deploy again`,
    );
  const point = pointOf(plan.plan);
  const saved = await saveTarget(request, plan.at, context);
  if (saved.isRunning) return { isDone: false, status: `safety snapshot ${saved.status}` };
  // Minutes have passed since the first preflight; the world is asked once more, right before the one request that counts.
  await runPreflight(pinnedTo(point, request), { ...context, log: () => undefined });
  return await startJob(request, { point, safetySnapshotId: saved.snapshotId, record }, context);
}

/** The same restore with its snapshot settled, so that a newer one taken meanwhile changes nothing. */
function pinnedTo(point: RestorePoint, request: RestoreRequest): RestoreRequest {
  if (point.kind !== 'snapshot') return request;
  const { cluster } = request.source;
  return { ...request, source: { kind: 'snapshot', cluster, snapshotId: point.snapshotId } };
}

/** What a run that is not begun or gone on with answers: it is over, or a rollback looks on. */
function answerWithout(
  request: RestoreRequest,
  record: RunRecord | undefined,
  { log }: OperationContext,
): RestoreProgress {
  const subject = restoreSubject(request);
  const jobId = record?.jobId ?? '';
  if (record?.state === 'done') {
    const finishedAt = record.plan?.['finishedAt'] ?? '';
    log(`${subject}: it ran before (job ${jobId}, finished ${finishedAt}); it is not run again`);
    return { isDone: true, outcome: { state: 'finished', jobId, finishedAt } };
  }
  if (record?.state === 'failed' && !request.isRollback) throw failureOf(request, record);
  log(`${subject}: a rollback starts nothing${jobId === '' ? '' : `; job ${jobId} goes on`}`);
  return { isDone: true, outcome: { state: 'untouched', jobId, finishedAt: '' } };
}

async function requireTimeLeft(
  request: RestoreRequest,
  status: string,
  { client, records }: OperationContext,
): Promise<void> {
  if (request.waitUntil === undefined || client.now() < request.waitUntil) return;
  const record = await records.read(restoreRecord(request));
  const { clusterName } = request.target;
  const left =
    record?.state === 'started'
      ? `the restore goes on in Atlas (job ${record.jobId ?? 'unknown'}), and ${clusterName} must not serve clients until it ends`
      : 'the restore is not started';
  throw new OperationError(
    `${restoreSubject(request)}: not done when waiting ended (${status}); ${left}; deploy again with the same runId to go on waiting for it`,
  );
}
