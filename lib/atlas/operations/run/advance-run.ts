import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { type RunRecord } from '../run-records';
import { askOnce, findAsked } from './ask-once';
import { type RunKind, type RunPlan, type RunProgress } from './run-kind';
import { asRecorded, otherSource, recordOfSource } from './recorded-source';
import { failureOf, watchRun } from './watch-run';

/**
 * Begins a run, or goes on with one that was begun: preflight, then the plan. Nothing is started yet; call
 * `continueRun` until it is done. A run that is done or has failed is never run again.
 */
export async function beginRun<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  context: OperationContext,
): Promise<RunProgress> {
  const { request, names } = kind;
  const record = await context.records.read(names.run);
  if (record?.state === 'done' || record?.state === 'failed' || request.isRollback)
    return answerWithout(kind, record, context);
  if (record?.state === 'started') {
    tellOfOtherSource(kind, record, context);
    return { isDone: false, status: 'it was begun before' };
  }
  const known = await readOwnPlan(kind, record, context);
  const plan = await kind.prepare(known, context);
  if (request.dryRun === true) {
    context.log(`${kind.subject}: dry run, nothing was started`);
    return { isDone: true, outcome: { state: 'checked', jobId: '', finishedAt: '', plan } };
  }
  if (known === undefined) await writePlan(kind, plan, context);
  return await continueRun(kind, context);
}

/** The plan of this very deployment, whose event was delivered twice; what another one planned is planned anew. */
async function readOwnPlan<Job extends { readonly id: string }>(
  { request, names }: RunKind<Job>,
  record: RunRecord | undefined,
  { records }: OperationContext,
): Promise<RunPlan | undefined> {
  if (record?.state === 'refused') return undefined;
  const known = await records.read(names.plan);
  return known?.plan?.['attempt'] === request.attempt ? withoutAttempt(known.plan) : undefined;
}

async function writePlan<Job extends { readonly id: string }>(
  { request, names }: RunKind<Job>,
  plan: RunPlan,
  { client, records }: OperationContext,
): Promise<void> {
  const at = new Date(client.now()).toISOString();
  const written = { ...plan, attempt: request.attempt };
  await records.write(names.plan, { state: 'started', at, plan: written });
}

const withoutAttempt = (plan: RunPlan): RunPlan =>
  Object.fromEntries(Object.entries(plan).filter(([name]) => name !== 'attempt'));

/** Takes the next step of a run that was begun. */
export async function continueRun<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  context: OperationContext,
): Promise<RunProgress> {
  const record = await context.records.read(kind.names.run);
  if (record?.state === 'done' || record?.state === 'failed' || kind.request.isRollback)
    return answerWithout(kind, record, context);
  const progress = await nextStep(asRecorded(kind, record), record, context);
  if (!progress.isDone) await requireTimeLeft(kind, progress.status, context);
  return progress;
}

/**
 * Follows a run whose job was started before; unlike `continueRun` it never asks for one, so that whoever only watches
 * cannot begin a second, even where a record was deleted meanwhile. @throws {OperationError}
 */
export async function followRun<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  context: OperationContext,
): Promise<RunProgress> {
  const record = await context.records.read(kind.names.run);
  const isOver = record?.state === 'done' || record?.state === 'failed';
  if (isOver || record?.state === 'started') return await continueRun(kind, context);
  throw new OperationError(
    `${kind.subject}: the record of its job is gone, so somebody deleted it, and how the job ends is not followed; ${kind.words.lookAtJobs}`,
  );
}

async function nextStep<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  record: RunRecord | undefined,
  context: OperationContext,
): Promise<RunProgress> {
  if (record?.state !== 'started') return await saveThenAsk(kind, record, context);
  const { jobId } = record;
  return jobId === undefined
    ? await findAsked(kind, record, context)
    : await watchRun(kind, { ...record, jobId }, context);
}

async function saveThenAsk<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  record: RunRecord | undefined,
  context: OperationContext,
): Promise<RunProgress> {
  const { plan, at } = await readPlan(kind, context);
  const saved = await kind.save?.(plan, at, context);
  if (saved?.isRunning === true) return { isDone: false, status: saved.status };
  // Minutes have passed since the first preflight; the world is asked once more, right before the one request that counts.
  await kind.prepare(plan, { ...context, log: () => undefined });
  const safetySnapshotId = saved?.snapshotId;
  const whole = {
    ...plan,
    ...recordOfSource(kind.source),
    ...(safetySnapshotId !== undefined && { safetySnapshotId }),
  };
  return await askOnce(kind, { plan: whole, record }, context);
}

async function readPlan<Job extends { readonly id: string }>(
  { subject, noun, names, request }: RunKind<Job>,
  { records }: OperationContext,
): Promise<{ readonly plan: RunPlan; readonly at: string }> {
  const record = await records.read(names.plan);
  if (record?.plan === undefined)
    throw new OperationError(
      `${subject}: the record of what the ${noun} will do is gone, so somebody deleted it, and nothing was started; deploy again`,
    );
  if (record.plan['attempt'] !== request.attempt)
    throw new OperationError(
      `${subject}: another deployment planned it anew (${record.at}), so this one starts nothing; deploy again`,
    );
  return { plan: withoutAttempt(record.plan), at: record.at };
}

/** A source that was changed while the job runs is no other run. */
function tellOfOtherSource<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  { plan }: RunRecord,
  { log }: OperationContext,
): void {
  const source = otherSource(kind, plan);
  if (source === undefined) return;
  log(
    `${kind.subject}: it was asked for from ${source.clusterName} and is followed as such; use a new runId for another source`,
  );
}

/** What a run that is not begun or gone on with answers: it is over, or a rollback looks on. */
function answerWithout<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  record: RunRecord | undefined,
  { log }: OperationContext,
): RunProgress {
  const { subject, request } = kind;
  const { jobId = '', plan = {} } = record ?? {};
  if (record?.state === 'done') {
    const otherwise = request.isRollback ? undefined : kind.otherwise?.(plan);
    if (otherwise !== undefined)
      throw new OperationError(`${subject}: it ran before (job ${jobId}) and ${otherwise}`);
    const finishedAt = plan['finishedAt'] ?? '';
    const source = otherSource(kind, plan);
    const how = source === undefined ? '' : ` from ${source.clusterName}`;
    log(
      `${subject}: it ran before${how} (job ${jobId}, finished ${finishedAt}); it is not run again`,
    );
    return { isDone: true, outcome: { state: 'finished', jobId, finishedAt, plan } };
  }
  if (record?.state === 'failed' && !request.isRollback) throw failureOf(kind, record);
  log(`${subject}: a rollback starts nothing${jobId === '' ? '' : `; job ${jobId} goes on`}`);
  return { isDone: true, outcome: { state: 'untouched', jobId, finishedAt: '', plan } };
}

/** Refuses to wait any longer once the time is over: says what goes on, and what to do. @throws {OperationError} */
export async function requireTimeLeft<Job extends { readonly id: string }>(
  { subject, noun, request, names, words }: RunKind<Job>,
  status: string,
  { client, records }: OperationContext,
): Promise<void> {
  if (request.waitUntil === undefined || client.now() < request.waitUntil) return;
  const record = await records.read(names.run);
  const left =
    record?.state === 'started'
      ? `the ${noun} goes on in Atlas (job ${record.jobId ?? 'unknown'})${words.meanwhile === '' ? '' : `, and ${words.meanwhile}`}`
      : `the ${noun} is not started`;
  throw new OperationError(
    `${subject}: not done when waiting ended (${status}); ${left}; deploy again with the same runId to go on waiting for it`,
  );
}
