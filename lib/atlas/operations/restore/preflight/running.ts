import { type WireRestoreJob } from '../../../wire/restore-job';
import { statusOf } from '../restore-jobs';
import { reasonOf } from '../reading';
import { answerOf, cannotTell, fail, PASS, type PreflightCheck } from './check';

/** The run has not been: it happens at most once. */
export const notRunBefore: PreflightCheck = {
  name: 'run id',
  source: 'the record of the run',
  answer: ({ record, request }) =>
    record === undefined || record.state === 'refused'
      ? PASS
      : fail(`run ${request.runId} was started at ${record.at}`, 'use a new runId'),
};

/** Nothing is being restored into the target; Atlas lists jobs by their source, so others show only as its refusal. */
export const noRunningRestore: PreflightCheck = {
  name: 'running restore',
  source: 'GET /groups/{groupId}/clusters/{clusterName}/backup/restoreJobs of source and target',
  answer: ({ source, target, request }) => {
    const jobs = [...(source.jobs.value ?? []), ...(target.jobs.value ?? [])];
    const running = jobs.find((job) => isInto(job, request.target) && statusOf(job) === 'running');
    if (running !== undefined)
      return fail(
        `job ${running.id} is being restored into ${request.target.clusterName}`,
        'wait until it ends, then deploy again',
      );
    const unread = source.jobs.error ?? target.jobs.error;
    return unread === undefined
      ? PASS
      : cannotTell(`restore jobs cannot be listed: ${reasonOf(unread)}`);
  },
};

/** No collections are being restored into the target. */
export const noRunningCollectionRestore: PreflightCheck = {
  name: 'running collection restore',
  source: 'GET /groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs',
  answer: ({ target, request }) =>
    answerOf(target.collectionJobs, (jobs) => {
      const running = jobs.find(({ state }) => !ENDED.includes(state));
      return running === undefined
        ? PASS
        : fail(
            `collections are being restored into ${request.target.clusterName} (job ${running.id})`,
            'wait until that ends, then deploy again',
          );
    }),
};

/** Atlas lists live imports nowhere; it refuses a restore while one runs. */
export const noLiveImport: PreflightCheck = {
  name: 'live import',
  source: 'none: Atlas lists live imports nowhere',
  answer: () => cannotTell('Atlas lists live imports nowhere'),
};

const ENDED = ['SUCCESSFUL', 'CANCELED', 'FAILED'];

const isInto = (
  { targetGroupId, targetClusterName, deliveryType }: WireRestoreJob,
  target: { readonly projectId: string; readonly clusterName: string },
): boolean =>
  deliveryType !== 'download' &&
  targetGroupId === target.projectId &&
  targetClusterName === target.clusterName;
