import { AtlasError } from '../../client/atlas-error';
import { type WireRestoreJob } from '../../wire/restore-job';
import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { type RunRecord, type RunRecords } from '../run-records';
import { createdMillis, createRestoreJob, listRestoreJobs } from './restore-jobs';
import { planOf, pointOf, restoreBody, type RestorePoint } from './restore-point';
import { restoreClaimRecord, restoreRecord } from './restore-record';
import { restoreSubject, type RestoreProgress, type RestoreRequest } from './restore-request';

/** How long a job whose answer was lost may take to show in Atlas's list. */
const SHOWS_WITHIN_MILLIS = 120_000;
/** Clocks of one service agree to about this. */
const CLOCK_SLACK_MILLIS = 5_000;

/** What a job takes its data from, and what came before it. */
export interface JobToStart {
  readonly point: RestorePoint;
  readonly safetySnapshotId: string | undefined;
  /** A record of a request that Atlas refused, if there was one. */
  readonly record: RunRecord | undefined;
}

/**
 * Asks Atlas for the job, once for the run: the record is written first, and only who wrote it may ask. Without an answer
 * the job is looked for, never asked for again.
 */
export async function startJob(
  request: RestoreRequest,
  { point, safetySnapshotId, record }: JobToStart,
  { client, records, log }: OperationContext,
): Promise<RestoreProgress> {
  const name = restoreRecord(request);
  const refusals = refusalsOf(record);
  const started: RunRecord = {
    state: 'started',
    at: new Date(client.now()).toISOString(),
    plan: {
      ...planOf(point),
      ...(safetySnapshotId !== undefined && { safetySnapshotId }),
      ...(refusals > 0 && { refusals: `${refusals}` }),
    },
    step: 'asking',
  };
  if (!(await claim(request, { started, refusals }, records)))
    return { isDone: false, status: 'being asked for by another run of this deployment' };
  try {
    const job = await createRestoreJob(client, request.source.cluster, restoreBody(point, request));
    await records.write(name, { ...started, jobId: job.id, step: 'running' });
    log(
      `${restoreSubject(request)}: job ${job.id} started; ${request.target.clusterName} is emptied first and must not serve clients until it ends`,
    );
    return { isDone: false, status: `job ${job.id} started` };
  } catch (error) {
    if (!AtlasError.isAtlasError(error)) throw error;
    if (error.effectUnknown || error.status >= 500) {
      log(`${restoreSubject(request)}: ${error.message}; looking for the job`);
      return { isDone: false, status: 'asked for, without an answer' };
    }
    await records.write(name, { ...started, state: 'refused' });
    throw new OperationError(`${restoreSubject(request)}: ${error.message}; nothing was started`);
  }
}

/** How often Atlas refused the run so far. */
const refusalsOf = (record: RunRecord | undefined): number =>
  record?.state === 'refused' ? Number(record.plan?.['refusals'] ?? 0) + 1 : 0;

/** Writes the record unless somebody else did: the first for the run, or the first after a refusal. */
async function claim(
  request: RestoreRequest,
  { started, refusals }: { readonly started: RunRecord; readonly refusals: number },
  records: RunRecords,
): Promise<boolean> {
  if (refusals === 0) return await records.createIfAbsent(restoreRecord(request), started);
  if (!(await records.createIfAbsent(restoreClaimRecord(request, refusals), started))) return false;
  await records.write(restoreRecord(request), started);
  return true;
}

/** Finds the job of a request that got no answer: one that fits is ours; none or several are for a person to judge. */
export async function findJob(
  request: RestoreRequest,
  record: RunRecord,
  { client, records, log }: OperationContext,
): Promise<RestoreProgress> {
  const jobs = await listRestoreJobs(client, request.source.cluster);
  const fitting = jobs.filter((job) => fits(job, request, record));
  const [job, another] = fitting;
  if (job !== undefined && another === undefined) {
    await records.write(restoreRecord(request), { ...record, jobId: job.id, step: 'running' });
    log(`${restoreSubject(request)}: job ${job.id} is the one that was asked for`);
    return { isDone: false, status: `job ${job.id} found` };
  }
  if (job === undefined && client.now() - Date.parse(record.at) < SHOWS_WITHIN_MILLIS)
    return { isDone: false, status: 'asked for, and not yet shown by Atlas' };
  const found =
    job === undefined
      ? 'lists no such job'
      : `lists several that fit (${fitting.map(({ id }) => id).join(', ')})`;
  throw new OperationError(
    `${restoreSubject(request)}: the request of ${record.at} got no answer and Atlas ${found}, so whether it runs cannot be told, and it is not sent again; look at the restores of ${request.source.cluster.clusterName} in Atlas, and use a new runId once you are sure that none runs`,
  );
}

function fits(
  job: WireRestoreJob,
  { target }: RestoreRequest,
  { at, plan = {} }: RunRecord,
): boolean {
  const point = pointOf(plan);
  return (
    job.targetGroupId === target.projectId &&
    job.targetClusterName === target.clusterName &&
    createdMillis(job.id) >= Date.parse(at) - CLOCK_SLACK_MILLIS &&
    isOfPoint(job, point)
  );
}

function isOfPoint(job: WireRestoreJob, point: RestorePoint): boolean {
  switch (point.kind) {
    case 'snapshot':
      return job.snapshotId === point.snapshotId;
    case 'point-in-time':
      return job.pointInTimeUTCSeconds === point.seconds;
    case 'oplog':
      return job.oplogTs === point.seconds && job.oplogInc === point.increment;
  }
}
