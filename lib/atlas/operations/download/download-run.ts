import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { planOf } from '../restore/restore-point';
import { pinnedTo } from '../restore/run-restore';
import { type RunRecord } from '../run-records';
import { jobsAskedFor } from '../run/ask-once';
import { type RunKind, type Settled, type StartedRun } from '../run/run-kind';
import { runNames, type RunNames } from '../run/run-names';
import { downloadStateOf, type DownloadJob } from './download-job';
import { downloadSubject, type DownloadRequest } from './download-request';
import {
  cancelDownloadJob,
  createDownload,
  listDownloads,
  tryReadDownload,
} from './download-requests';
import { encryptedIsRefused } from './encrypted-is-refused';
import { prepareSnapshot, SNAPSHOT_CHECKS } from './prepare-snapshot';

const namesOf = ({ source, runId }: Pick<DownloadRequest, 'source' | 'runId'>): RunNames =>
  runNames(source.cluster, 'download', runId);

/** How a download is known among what Atlas lists. */
const listedOf = ({
  source: { cluster },
}: Pick<DownloadRequest, 'source'>): Pick<RunKind<DownloadJob>, 'list' | 'isOf'> => ({
  list: (client) => listDownloads(client, cluster),
  isOf: (job, plan) => job.isDownload && job.snapshotId === plan['snapshotId'],
});

/** A download of a snapshot as a run: done once its link is where it was asked to be. */
export function downloadRun(request: DownloadRequest): RunKind<DownloadJob> {
  const { cluster } = request.source;
  const names = namesOf(request);
  const { clusterName } = cluster;
  return {
    subject: downloadSubject(request),
    noun: 'download',
    request,
    names,
    prepare: async (plan, context) =>
      planOf(
        await prepareSnapshot(
          {
            subject: downloadSubject(request),
            request: pinnedTo(plan, request),
            recordName: names.run,
            checks: [...SNAPSHOT_CHECKS, encryptedIsRefused],
            extend: (view) => Promise.resolve(view),
          },
          context,
        ),
      ),
    ask: ({ snapshotId = '' }, client) => createDownload(client, cluster, snapshotId),
    ...listedOf(request),
    read: (jobId, client) => tryReadDownload(client, cluster, jobId),
    stateOf: downloadStateOf,
    settle: (run, job, context) => deliver(request, run, { job, context }),
    otherwise: ({ linkSecretArn }) => otherSecret(request, linkSecretArn),
    words: {
      started: `${clusterName} is not touched`,
      meanwhile: '',
      unknown: 'whether it was ever ready',
      lookAtResult: 'use a new runId to download once more',
      lookAtJobs: `look at the downloads of ${clusterName} in Atlas`,
      left: () => 'nothing was delivered; try again with a new runId',
    },
  };
}

/** The links go where they were asked to, and nowhere else: no answer, record or line holds one. */
async function deliver(
  request: DownloadRequest,
  run: StartedRun,
  { job, context }: { readonly job: DownloadJob | undefined; readonly context: OperationContext },
): Promise<Settled> {
  const ready = job ?? (await tryReadDownload(context.client, request.source.cluster, run.jobId));
  if (ready?.state !== 'ready')
    throw new OperationError(
      `${downloadSubject(request)}: the link of job ${run.jobId} ended before it could be delivered; use a new runId to download once more`,
    );
  const { links, expiresAt } = ready;
  await request.deliver({ links, expiresAt });
  const parts = links.length === 1 ? 'its link is' : `its ${links.length} links are`;
  return {
    isSettled: true,
    sentence: `${parts} in the secret and good until ${expiresAt}`,
    results: { expiresAt, linkSecretArn: request.linkSecretArn },
  };
}

/** Links are delivered once; a secret that is given afterwards would stay empty without a word. */
const otherSecret = (
  request: Pick<DownloadRequest, 'linkSecretArn'>,
  linkSecretArn?: string,
): string | undefined =>
  linkSecretArn === undefined || linkSecretArn === request.linkSecretArn
    ? undefined
    : `its links were put into ${linkSecretArn}, not into ${request.linkSecretArn}; set linkSecret back, or use a new runId to download once more`;

/** Ends a download that was begun, as its removal asks; a link that has ended is as good as cancelled. */
export async function cancelDownload(
  request: Pick<DownloadRequest, 'source' | 'runId'>,
  context: OperationContext,
): Promise<void> {
  const { client, records, log } = context;
  const record = await records.read(namesOf(request).run);
  const jobId = record?.jobId ?? (await findUnanswered(request, record, context));
  if (jobId === undefined) return;
  const isCancelled = await cancelDownloadJob(client, request.source.cluster, jobId);
  log(
    isCancelled
      ? `${downloadSubject(request)}: job ${jobId} is cancelled and its link ends`
      : `${downloadSubject(request)}: job ${jobId} cannot be cancelled any more; its link ends by itself`,
  );
}

/** The one job of a request whose answer was lost; where none or several fit, that is said and none is touched. */
async function findUnanswered(
  request: Pick<DownloadRequest, 'source' | 'runId'>,
  record: RunRecord | undefined,
  { client, log }: OperationContext,
): Promise<string | undefined> {
  const subject = downloadSubject(request);
  if (record?.state !== 'started') {
    log(`${subject}: it was never started, nothing to cancel`);
    return undefined;
  }
  const fitting = await jobsAskedFor(listedOf(request), record, client);
  const [job, another] = fitting;
  if (job !== undefined && another === undefined) return job.id;
  const found =
    job === undefined
      ? 'lists no such job'
      : `lists several that fit (${fitting.map(({ id }) => id).join(', ')})`;
  log(
    `${subject}: the request of ${record.at} got no answer and Atlas ${found}, so nothing is cancelled and a link may live until it ends by itself; look at the downloads of ${request.source.cluster.clusterName} in Atlas`,
  );
  return undefined;
}
