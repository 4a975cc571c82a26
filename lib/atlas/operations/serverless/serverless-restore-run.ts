import { type WireRestoreJob } from '../../wire/restore-job';
import { type OperationContext } from '../operation-context';
import { saveTarget } from '../restore/follow-up-snapshots';
import { jobStateOf } from '../restore/job-state';
import { judge } from '../restore/preflight/judge';
import {
  describeMoment,
  isOfPoint,
  planOf,
  pointOf,
  restoreBody,
  type RestorePoint,
} from '../restore/restore-point';
import { restoreSubject, type RestoreRequest } from '../restore/restore-request';
import { wordsOf } from '../restore/restore-words';
import { pinnedTo } from '../restore/run-restore';
import { settleTarget } from '../restore/settle-target';
import { type RunKind, type Saved, type Settled, type StartedRun } from '../run/run-kind';
import { runNames } from '../run/run-names';
import { SERVERLESS_CHECKS } from './serverless-checks';
import {
  createServerlessRestore,
  listServerlessJobs,
  tryReadServerlessInstance,
  tryReadServerlessJob,
} from './serverless-requests';
import { readServerlessView } from './serverless-view';

/** A restore of a Serverless instance's backup into a Serverless instance or a cluster of M10 or larger, as a run. */
export function serverlessRestoreRun(request: RestoreRequest): RunKind<WireRestoreJob> {
  const { source, target, runId } = request;
  const names = runNames(target, 'serverless-restore', runId);
  return {
    subject: restoreSubject(request),
    noun: 'restore',
    request,
    names,
    source: source.cluster,
    from: (cluster) => serverlessRestoreRun({ ...request, source: { ...source, cluster } }),
    prepare: async (plan, context) =>
      planOf(await prepare(pinnedTo(plan, request), names.run, context)),
    save: (_plan, plannedAt, context) => saveDedicated(request, plannedAt, context),
    ask: (plan, client) =>
      createServerlessRestore(client, source.cluster, restoreBody(pointOf(plan), request)),
    list: (client) => listServerlessJobs(client, source.cluster),
    isOf: (job, plan) =>
      job.targetGroupId === target.projectId &&
      job.targetClusterName === target.clusterName &&
      isOfPoint(job, pointOf(plan)),
    read: (jobId, client) => tryReadServerlessJob(client, source.cluster, jobId),
    stateOf: jobStateOf,
    settle: (run, _job, context) => settle(request, run, context),
    words: wordsOf(request),
  };
}

async function prepare(
  request: RestoreRequest,
  recordName: string,
  context: OperationContext,
): Promise<RestorePoint> {
  const view = await readServerlessView(request, recordName, context);
  return judge(restoreSubject(request), SERVERLESS_CHECKS, view, context);
}

/** Only a cluster of M10 or larger can be saved first. */
async function saveDedicated(
  request: RestoreRequest,
  plannedAt: string,
  context: OperationContext,
): Promise<Saved> {
  const instance = await tryReadServerlessInstance(context.client, request.target);
  return instance !== undefined
    ? { isRunning: false, snapshotId: undefined }
    : await saveTarget(request, plannedAt, context);
}

async function settle(
  request: RestoreRequest,
  run: StartedRun,
  context: OperationContext,
): Promise<Settled> {
  const instance = await tryReadServerlessInstance(context.client, request.target);
  if (instance === undefined) return await settleTarget(request, run, context);
  const { clusterName } = request.target;
  if (instance.stateName !== 'IDLE')
    return { isSettled: false, status: `finished, ${clusterName} is still ${instance.stateName}` };
  return {
    isSettled: true,
    sentence: `${clusterName} is IDLE and holds ${request.source.cluster.clusterName} as of ${describeMoment(pointOf(run.plan ?? {}))}`,
  };
}
