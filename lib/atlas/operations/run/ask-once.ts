import { type AtlasClient } from '../../client/atlas-client';
import { AtlasError } from '../../client/atlas-error';
import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { type RunRecord, type RunRecords } from '../run-records';
import { createdMillis } from './created-millis';
import { type RunKind, type RunPlan, type RunProgress } from './run-kind';
import { type RunNames } from './run-names';

/** How long a job whose answer was lost may take to show in Atlas's list. */
const SHOWS_WITHIN_MILLIS = 120_000;
/** Clocks of one service agree to about this. */
const CLOCK_SLACK_MILLIS = 5_000;

/** What a job is asked for with, and what came before it. */
export interface JobToAskFor {
  readonly plan: RunPlan;
  /** A record of a request that Atlas refused, if there was one. */
  readonly record: RunRecord | undefined;
}

/**
 * Asks Atlas for the job, once for the run: the record is written first, and only who wrote it may ask. Without an answer
 * the job is looked for, never asked for again.
 */
export async function askOnce<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  { plan, record }: JobToAskFor,
  { client, records, log }: OperationContext,
): Promise<RunProgress> {
  const { names, subject } = kind;
  const refusals = refusalsOf(record);
  const started: RunRecord = {
    state: 'started',
    at: new Date(client.now()).toISOString(),
    plan: { ...plan, ...(refusals > 0 && { refusals: `${refusals}` }) },
    step: 'asking',
  };
  if (!(await claim(names, { started, refusals }, records)))
    return { isDone: false, status: 'being asked for by another run of this deployment' };
  try {
    const job = await kind.ask(plan, client);
    await records.write(names.run, { ...started, jobId: job.id, step: 'running' });
    log(`${subject}: job ${job.id} started; ${kind.words.started}`);
    return { isDone: false, status: `job ${job.id} started` };
  } catch (error) {
    if (!AtlasError.isAtlasError(error)) throw error;
    if (error.effectUnknown || error.status >= 500) {
      log(`${subject}: ${error.message}; looking for the job`);
      return { isDone: false, status: 'asked for, without an answer' };
    }
    await records.write(names.run, { ...started, state: 'refused' });
    throw new OperationError(`${subject}: ${error.message}; nothing was started`);
  }
}

/** How often Atlas refused the run so far. */
const refusalsOf = (record: RunRecord | undefined): number =>
  record?.state === 'refused' ? Number(record.plan?.['refusals'] ?? 0) + 1 : 0;

/** Writes the record unless somebody else did: the first for the run, or the first after a refusal. */
async function claim(
  names: RunNames,
  { started, refusals }: { readonly started: RunRecord; readonly refusals: number },
  records: RunRecords,
): Promise<boolean> {
  if (refusals === 0) return await records.createIfAbsent(names.run, started);
  if (!(await records.createIfAbsent(names.claim(refusals), started))) return false;
  await records.write(names.run, started);
  return true;
}

/** The jobs that a request without an answer may have started. */
export async function jobsAskedFor<Job extends { readonly id: string }>(
  { list, isOf }: Pick<RunKind<Job>, 'list' | 'isOf'>,
  { at, plan = {} }: RunRecord,
  client: AtlasClient,
): Promise<readonly Job[]> {
  const since = Date.parse(at) - CLOCK_SLACK_MILLIS;
  return (await list(client)).filter((job) => createdMillis(job.id) >= since && isOf(job, plan));
}

/** Finds the job of a request that got no answer: one that fits is ours; none or several are for a person to judge. */
export async function findAsked<Job extends { readonly id: string }>(
  kind: RunKind<Job>,
  record: RunRecord,
  { client, records, log }: OperationContext,
): Promise<RunProgress> {
  const { subject, names, words } = kind;
  const fitting = await jobsAskedFor(kind, record, client);
  const [job, another] = fitting;
  if (job !== undefined && another === undefined) {
    await records.write(names.run, { ...record, jobId: job.id, step: 'running' });
    log(`${subject}: job ${job.id} is the one that was asked for`);
    return { isDone: false, status: `job ${job.id} found` };
  }
  if (job === undefined && client.now() - Date.parse(record.at) < SHOWS_WITHIN_MILLIS)
    return { isDone: false, status: 'asked for, and not yet shown by Atlas' };
  const found =
    job === undefined
      ? 'lists no such job'
      : `lists several that fit (${fitting.map(({ id }) => id).join(', ')})`;
  throw new OperationError(
    `${subject}: the request of ${record.at} got no answer and Atlas ${found}, so whether it runs cannot be told, and it is not sent again; ${words.lookAtJobs}, and use a new runId once you are sure that none runs`,
  );
}
