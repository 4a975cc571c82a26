import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { type RunRecord } from '../run-records';
import { durationOf } from './duration';
import { type RunKind, type RunProgress, type StartedRun } from './run-kind';

/** Follows a job to its end, then whatever follows it. */
export async function watchRun<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  run: StartedRun,
  context: OperationContext,
): Promise<RunProgress> {
  if (run.step === 'settling') return await settle(kind, run, undefined, context);
  const job = await kind.read(run.jobId, context.client);
  if (job === undefined) throw forgotten(kind, run);
  const now = kind.stateOf(job);
  if (now.state === 'running') return running(kind, run, context);
  if (now.state === 'failed') throw await failed(kind, run, now.status, context);
  const finished: StartedRun = {
    ...run,
    plan: {
      ...run.plan,
      finishedAt: now.finishedAt ?? new Date(context.client.now()).toISOString(),
    },
    step: 'settling',
  };
  await context.records.write(kind.names.run, finished);
  return await settle(kind, finished, job, context);
}

function running<Job extends { readonly id: string }>(
  { request }: RunKind<Job>,
  { at, jobId, plan = {} }: StartedRun,
  { client }: OperationContext,
): RunProgress {
  const status = `running for ${durationOf(client.now() - Date.parse(at))}`;
  if (request.isDoneWhenStarted !== true) return { isDone: false, status };
  return { isDone: true, outcome: { state: 'started', jobId, finishedAt: '', plan } };
}

function forgotten<Job extends { readonly id: string }>(
  { subject, words }: RunKind<Job>,
  { jobId }: StartedRun,
): OperationError {
  return new OperationError(
    `${subject}: Atlas no longer knows job ${jobId}, which was never seen finished, so ${words.unknown} cannot be told, and it is not run again; ${words.lookAtResult}`,
  );
}

async function failed<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  run: StartedRun,
  status: string,
  { client, records }: OperationContext,
): Promise<OperationError> {
  const at = new Date(client.now()).toISOString();
  await records.write(kind.names.run, { ...run, state: 'failed', step: status });
  return failureOf(kind, { ...run, at, step: status }, client.now() - Date.parse(run.at));
}

/** What a failed run leaves, and the way on. */
export function failureOf<Job extends { readonly id: string }>(
  { subject, words }: RunKind<Job>,
  run: RunRecord,
  afterMillis?: number,
): OperationError {
  const after = afterMillis === undefined ? '' : ` after ${durationOf(afterMillis)}`;
  return new OperationError(
    `${subject}: job ${run.jobId ?? ''} ${run.step ?? 'failed'}${after}; ${words.left(run)}`,
  );
}

async function settle<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  run: StartedRun,
  job: Job | undefined,
  context: OperationContext,
): Promise<RunProgress> {
  const settled = await kind.settle(run, job, context);
  if (!settled.isSettled) return { isDone: false, status: settled.status };
  const { sentence, results, shortfall } = settled;
  const plan = { ...run.plan, ...results };
  if (shortfall !== undefined) {
    const short: RunRecord = { ...run, plan, state: 'failed', step: shortfall };
    await context.records.write(kind.names.run, short);
    throw failureOf(kind, short);
  }
  await context.records.write(kind.names.run, { ...run, plan, state: 'done' });
  const finishedAt = plan['finishedAt'] ?? '';
  const took = durationOf(Date.parse(finishedAt) - Date.parse(run.at));
  context.log(`${kind.subject}: finished in ${took}; ${sentence}`);
  return { isDone: true, outcome: { state: 'finished', jobId: run.jobId, finishedAt, plan } };
}
