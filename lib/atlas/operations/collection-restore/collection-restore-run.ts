import { type WireCollectionRestoreJob } from '../../wire/collection-restore-job';
import { saveTarget } from '../restore/follow-up-snapshots';
import { isOfPoint, planOf, pointOf } from '../restore/restore-point';
import { wayOnFrom } from '../restore/restore-words';
import { pinnedTo } from '../restore/run-restore';
import { type JobState, type RunKind, type RunWords } from '../run/run-kind';
import { runNames } from '../run/run-names';
import { createCollectionJob, listCollectionJobs, tryReadCollectionJob } from './collection-jobs';
import {
  collectionBody,
  collectionSubject,
  type CollectionRestoreRequest,
} from './collection-request';
import { prepareCollections } from './prepare-collections';
import { FELL_SHORT, settleCollections } from './settle-collections';

/** A restore of single databases or collections into a running cluster, as a run. */
export function collectionRestoreRun(
  request: CollectionRestoreRequest,
): RunKind<WireCollectionRestoreJob> {
  const { source, target, runId } = request;
  const names = runNames(target, 'collection-restore', runId);
  return {
    subject: collectionSubject(request),
    noun: 'restore',
    request,
    names,
    source: source.cluster,
    from: (cluster) => collectionRestoreRun({ ...request, source: { ...source, cluster } }),
    prepare: async (plan, context) =>
      planOf(await prepareCollections(pinnedTo(plan, request), names.run, context)),
    save: async (_plan, plannedAt, context) =>
      request.write === 'create-new'
        ? { isRunning: false, snapshotId: undefined }
        : await saveTarget(request, plannedAt, context),
    ask: (plan, client) =>
      createCollectionJob(client, source.cluster, collectionBody(pointOf(plan), request)),
    list: (client) => listCollectionJobs(client, source.cluster),
    isOf: (job, plan) => isAsked(job, request) && isOfPoint(asRestoreJob(job), pointOf(plan)),
    read: (jobId, client) => tryReadCollectionJob(client, source.cluster, jobId),
    stateOf: collectionStateOf,
    settle: (run, _job, context) => settleCollections(request, run, context),
    words: wordsOf(request),
  };
}

/** Whether a job restores the same collections to the same place. */
function isAsked(job: WireCollectionRestoreJob, request: CollectionRestoreRequest): boolean {
  const { target, selection } = request;
  const named = (list: WireCollectionRestoreJob['databases'] = []): string =>
    list.map(({ sourceNamespace }) => sourceNamespace).join();
  const wanted = (list: typeof selection.databases): string => list.map(({ name }) => name).join();
  return (
    job.targetGroupId === target.projectId &&
    job.targetClusterName === target.clusterName &&
    named(job.databases) === wanted(selection.databases) &&
    named(job.collections) === wanted(selection.collections)
  );
}

const asRestoreJob = ({
  pointInTimeUtcSeconds,
  snapshotId,
  oplogTs,
  oplogInc,
}: WireCollectionRestoreJob): Parameters<typeof isOfPoint>[0] => ({
  deliveryType: 'automated',
  ...(snapshotId !== undefined && { snapshotId }),
  ...(oplogTs !== undefined && { oplogTs }),
  ...(oplogInc !== undefined && { oplogInc }),
  ...(pointInTimeUtcSeconds !== undefined && { pointInTimeUTCSeconds: pointInTimeUtcSeconds }),
});

function collectionStateOf({
  state,
  finishedAt = '',
  errorMessage,
}: WireCollectionRestoreJob): JobState {
  if (state === 'SUCCESSFUL') return { state: 'finished', finishedAt };
  if (state !== 'FAILED' && state !== 'CANCELED') return { state: 'running' };
  const why = errorMessage === undefined ? '' : ` (${errorMessage})`;
  return { state: 'failed', status: `${state.toLowerCase()}${why}` };
}

function wordsOf({ source, target, write }: CollectionRestoreRequest): RunWords {
  const { clusterName } = target;
  return {
    started:
      write === 'create-new'
        ? `${clusterName} stays in use, and what it holds is kept`
        : `${clusterName} stays in use, and what is written to the replaced collections until it ends is lost`,
    meanwhile:
      write === 'create-new'
        ? ''
        : `what is written to the replaced collections of ${clusterName} until it ends is lost`,
    unknown: `whether ${clusterName} holds the collections`,
    lookAtResult: `look at what ${clusterName} holds, and use a new runId to restore once more`,
    lookAtJobs: `look at the collection restores of ${source.cluster.clusterName} in Atlas`,
    left: (run) =>
      run.step?.startsWith(FELL_SHORT) === true
        ? `what was restored stays; ${wayOnFrom(run, clusterName)}`
        : `Atlas undoes a collection restore that fails, so look at what ${clusterName} holds; ${wayOnFrom(run, clusterName)}`,
  };
}
