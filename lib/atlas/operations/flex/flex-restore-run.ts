import { type WireFlexRestoreJob } from '../../wire/flex-backup';
import { type OperationContext } from '../operation-context';
import { saveTarget } from '../restore/follow-up-snapshots';
import { judge } from '../restore/preflight/judge';
import { describeMoment, planOf, pointOf, type RestorePoint } from '../restore/restore-point';
import { restoreSubject, type RestoreRequest } from '../restore/restore-request';
import { wordsOf } from '../restore/restore-words';
import { pinnedTo } from '../restore/run-restore';
import { settleTarget } from '../restore/settle-target';
import {
  type JobState,
  type RunKind,
  type RunPlan,
  type Saved,
  type Settled,
} from '../run/run-kind';
import { runNames } from '../run/run-names';
import { FLEX_CHECKS } from './flex-checks';
import {
  createFlexRestore,
  listFlexJobs,
  tryReadFlexJob,
  tryReadFlexSnapshot,
} from './flex-requests';
import { readFlexView } from './flex-view';
import { isFlex, tryReadFlexCluster } from './is-flex';

/** A restore of a daily snapshot of a Flex cluster into a Flex cluster or a replica set, as a run. */
export function flexRestoreRun(request: RestoreRequest): RunKind<WireFlexRestoreJob> {
  const { source, target, runId } = request;
  const names = runNames(target, 'flex-restore', runId);
  return {
    subject: restoreSubject(request),
    noun: 'restore',
    request,
    names,
    source: source.cluster,
    from: (cluster) => flexRestoreRun({ ...request, source: { ...source, cluster } }),
    prepare: async (plan, context) =>
      planOf(await prepare(pinnedTo(plan, request), names.run, context)),
    save: async (plan, plannedAt, context) =>
      (await waitForSnapshot(request, plan, context)) ??
      (await saveDedicated(request, plannedAt, context)),
    ask: (plan, client) =>
      createFlexRestore(client, source.cluster, {
        snapshotId: plan['snapshotId'] ?? '',
        targetDeploymentItemName: target.clusterName,
        targetProjectId: target.projectId,
      }),
    list: (client) => listFlexJobs(client, source.cluster),
    isOf: (job, plan) =>
      job.deliveryType === 'RESTORE' &&
      job.snapshotId === plan['snapshotId'] &&
      job.targetDeploymentItemName === target.clusterName &&
      (job.targetProjectId ?? job.projectId) === target.projectId,
    read: (jobId, client) => tryReadFlexJob(client, source.cluster, jobId),
    stateOf: flexStateOf,
    settle: (run, _job, context) => settle(request, run, context),
    words: wordsOf(request),
  };
}

async function prepare(
  request: RestoreRequest,
  recordName: string,
  context: OperationContext,
): Promise<RestorePoint> {
  const view = await readFlexView(request, recordName, context);
  return judge(restoreSubject(request), FLEX_CHECKS, view, context);
}

/** A snapshot that is on its way when the run begins; undefined once it is whole, or gone, which the checks tell. */
async function waitForSnapshot(
  { source }: RestoreRequest,
  plan: RunPlan,
  { client }: OperationContext,
): Promise<Saved | undefined> {
  const snapshot = await tryReadFlexSnapshot(client, source.cluster, plan['snapshotId'] ?? '');
  const isComing = snapshot !== undefined && !['COMPLETED', 'FAILED'].includes(snapshot.status);
  return isComing ? { isRunning: true, status: `snapshot ${snapshot.status}` } : undefined;
}

/** Only a cluster of M10 or larger can be saved first. */
async function saveDedicated(
  request: RestoreRequest,
  plannedAt: string,
  context: OperationContext,
): Promise<Saved> {
  return (await isFlex(context.client, request.target))
    ? { isRunning: false, snapshotId: undefined }
    : await saveTarget(request, plannedAt, context);
}

function flexStateOf({ status, restoreFinishedDate = '' }: WireFlexRestoreJob): JobState {
  if (status === 'COMPLETED') return { state: 'finished', finishedAt: restoreFinishedDate };
  return status === 'FAILED' ? { state: 'failed', status: 'failed' } : { state: 'running' };
}

async function settle(
  request: RestoreRequest,
  run: Parameters<typeof settleTarget>[1],
  context: OperationContext,
): Promise<Settled> {
  const flex = await tryReadFlexCluster(context.client, request.target);
  if (flex === undefined) return await settleTarget(request, run, context);
  const { clusterName } = request.target;
  if (flex.stateName !== 'IDLE')
    return { isSettled: false, status: `finished, ${clusterName} is still ${flex.stateName}` };
  return {
    isSettled: true,
    sentence: `${clusterName} is IDLE and holds ${request.source.cluster.clusterName} as of ${describeMoment(pointOf(run.plan ?? {}))}`,
  };
}
