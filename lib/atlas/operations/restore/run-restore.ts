import { type OperationContext } from '../operation-context';
import { type WireRestoreJob } from '../../wire/restore-job';
import { beginRun, continueRun } from '../run/advance-run';
import { type RunKind, type RunPlan, type RunProgress } from '../run/run-kind';
import { saveTarget } from './follow-up-snapshots';
import { jobStateOf } from './job-state';
import { runPreflight } from './preflight/run-preflight';
import { createRestoreJob, listRestoreJobs, tryReadRestoreJob } from './restore-jobs';
import { isOfPoint, planOf, pointOf, restoreBody, type RestorePoint } from './restore-point';
import { restoreNames } from './restore-record';
import { restoreSubject, type RestoreRequest } from './restore-request';
import { settleTarget } from './settle-target';
import { wordsOf } from './restore-words';

/** Begins a restore, or goes on with one that was begun; see `beginRun`. */
export const beginRestore = (
  request: RestoreRequest,
  context: OperationContext,
): Promise<RunProgress> => beginRun(restoreRun(request), context);

/** Takes the next step of a restore that was begun. */
export const continueRestore = (
  request: RestoreRequest,
  context: OperationContext,
): Promise<RunProgress> => continueRun(restoreRun(request), context);

/** A restore of a cluster of M10 or larger into another, or into itself, as a run. */
export function restoreRun(request: RestoreRequest): RunKind<WireRestoreJob> {
  const { source, target } = request;
  return {
    subject: restoreSubject(request),
    noun: 'restore',
    request,
    names: restoreNames(request),
    source: source.cluster,
    from: (cluster) => restoreRun({ ...request, source: { ...source, cluster } }),
    prepare: async (plan, context) => planOf(await runPreflight(pinnedTo(plan, request), context)),
    save: (_plan, plannedAt, context) => saveTarget(request, plannedAt, context),
    ask: (plan, client) =>
      createRestoreJob(client, source.cluster, restoreBody(pointOf(plan), request)),
    list: (client) => listRestoreJobs(client, source.cluster),
    isOf: (job, plan) =>
      job.targetGroupId === target.projectId &&
      job.targetClusterName === target.clusterName &&
      isOfPoint(job, pointOf(plan)),
    read: (jobId, client) => tryReadRestoreJob(client, source.cluster, jobId),
    stateOf: jobStateOf,
    settle: (run, _job, context) => settleTarget(request, run, context),
    words: wordsOf(request),
  };
}

/** The same restore with its snapshot settled, so that a newer one taken meanwhile changes nothing. */
export function pinnedTo<Request extends Pick<RestoreRequest, 'source'>>(
  plan: RunPlan | undefined,
  request: Request,
): Request {
  const point: RestorePoint | undefined = plan === undefined ? undefined : pointOf(plan);
  if (point?.kind !== 'snapshot') return request;
  const { cluster } = request.source;
  return { ...request, source: { kind: 'snapshot', cluster, snapshotId: point.snapshotId } };
}
