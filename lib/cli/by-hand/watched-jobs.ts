import { type AtlasClient } from '../../atlas/client/atlas-client';
import { type ClusterTarget } from '../../atlas/operations/cluster-target';
import { listCollectionJobs } from '../../atlas/operations/collection-restore/collection-jobs';
import { listFlexJobs } from '../../atlas/operations/flex/flex-requests';
import { orIfFlex } from '../../atlas/operations/flex/or-if-flex';
import {
  listRestoreJobs,
  statusOf,
  type RestoreJobStatus,
} from '../../atlas/operations/restore/restore-jobs';
import { type WireCollectionRestoreJob } from '../../atlas/wire/collection-restore-job';
import { type WireFlexRestoreJob } from '../../atlas/wire/flex-backup';
import { type WireRestoreJob } from '../../atlas/wire/restore-job';

/** A restore as it is followed, of whatever kind. */
export interface WatchedJob {
  readonly id: string;
  readonly status: RestoreJobStatus;
  readonly target: string;
  /** What is put back: `data of 2026-11-21T03:00:00Z`. */
  readonly what: string;
  readonly finishedAt: string | undefined;
  /** What a bad end leaves. */
  readonly left: string;
}

/** Every restore out of a cluster, of the whole of it and of single collections; downloads are none. */
export const listWatchedJobs = (
  client: AtlasClient,
  source: ClusterTarget,
): Promise<readonly WatchedJob[]> =>
  orIfFlex(listOfDedicated(client, source), async () =>
    (await listFlexJobs(client, source))
      .filter(({ deliveryType }) => deliveryType === 'RESTORE')
      .map(ofFlex),
  );

async function listOfDedicated(
  client: AtlasClient,
  source: ClusterTarget,
): Promise<readonly WatchedJob[]> {
  const whole = await listRestoreJobs(client, source);
  const collections = await listCollectionJobs(client, source);
  return [
    ...whole.filter(({ deliveryType }) => deliveryType !== 'download').map(ofCluster),
    ...collections.map(ofCollections),
  ];
}

const EMPTIED = 'the target was emptied and may hold partial data';

const ofCluster = (job: WireRestoreJob): WatchedJob => ({
  id: job.id,
  status: statusOf(job),
  target: job.targetClusterName ?? '',
  what: `data of ${job.timestamp ?? momentOf(job.pointInTimeUTCSeconds)}`,
  finishedAt: job.finishedAt,
  left: EMPTIED,
});

const ofFlex = (job: WireFlexRestoreJob): WatchedJob => ({
  id: job.id,
  status: flexStatusOf(job),
  target: job.targetDeploymentItemName ?? '',
  what: `data of snapshot ${job.snapshotId}`,
  finishedAt: job.restoreFinishedDate,
  left: EMPTIED,
});

function flexStatusOf({ status }: WireFlexRestoreJob): RestoreJobStatus {
  if (status === 'COMPLETED') return 'finished';
  return status === 'FAILED' ? 'failed' : 'running';
}

const ofCollections = (job: WireCollectionRestoreJob): WatchedJob => ({
  id: job.id,
  status: collectionStatusOf(job),
  target: job.targetClusterName,
  what:
    job.snapshotId === undefined
      ? `collections of ${momentOf(job.pointInTimeUtcSeconds ?? job.oplogTs)}`
      : `collections of snapshot ${job.snapshotId}`,
  finishedAt: job.finishedAt,
  left: 'Atlas undoes a collection restore that fails, so look at what the target holds',
});

function collectionStatusOf({ state }: WireCollectionRestoreJob): RestoreJobStatus {
  if (state === 'SUCCESSFUL') return 'finished';
  if (state === 'CANCELED') return 'cancelled';
  return state === 'FAILED' ? 'failed' : 'running';
}

const momentOf = (seconds: number | undefined): string =>
  seconds === undefined ? 'an unknown moment' : new Date(seconds * 1000).toISOString();
