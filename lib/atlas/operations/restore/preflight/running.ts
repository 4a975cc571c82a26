import { type WireRestoreJob } from '../../../wire/restore-job';
import { type ClusterTarget } from '../../cluster-target';
import { statusOf } from '../restore-jobs';
import { reasonOf, type Reading } from '../reading';
import { cannotTell, fail, PASS } from './answer';
import { type PreflightCheck, type RunView } from './check';

/** The run has not been: it happens at most once. */
export const notRunBefore: PreflightCheck<RunView> = {
  name: 'run id',
  answer: ({ record, request }) =>
    record === undefined || record.state === 'refused'
      ? PASS
      : fail(`run ${request.runId} was started at ${record.at}`, 'use a new runId'),
};

/** What is judged of the jobs of both sides. */
interface JobsView {
  readonly request: Pick<RunView['request'], 'target'>;
  readonly source: { readonly jobs: Reading<readonly WireRestoreJob[]> };
  readonly target: { readonly jobs: Reading<readonly WireRestoreJob[]> };
}

/** Nothing is being restored into the target; Atlas lists jobs by their source, so others show only as its refusal. */
export const noRunningRestore: PreflightCheck<JobsView> = {
  name: 'running restore',
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
  answer: ({ source, target, request }) => {
    const jobs = [...(source.collectionJobs.value ?? []), ...(target.collectionJobs.value ?? [])];
    const running = jobs.find((job) => isOnto(job, request.target) && !ENDED.includes(job.state));
    if (running !== undefined)
      return fail(
        `collections are being restored into ${request.target.clusterName} (job ${running.id})`,
        'wait until that ends, then deploy again',
      );
    const unread = source.collectionJobs.error ?? target.collectionJobs.error;
    return unread === undefined
      ? PASS
      : cannotTell(`collection restores cannot be listed: ${reasonOf(unread)}`);
  },
};

/** Atlas lists live imports nowhere; it refuses a restore while one runs. */
export const noLiveImport: PreflightCheck<RunView> = {
  name: 'live import',
  answer: () => cannotTell('Atlas lists live imports nowhere'),
};

const ENDED = ['SUCCESSFUL', 'CANCELED', 'FAILED'];

const isInto = (job: WireRestoreJob, target: ClusterTarget): boolean =>
  job.deliveryType !== 'download' && isOnto(job, target);

const isOnto = (
  job: Pick<WireRestoreJob, 'targetGroupId' | 'targetClusterName'>,
  target: ClusterTarget,
): boolean =>
  job.targetGroupId === target.projectId && job.targetClusterName === target.clusterName;
