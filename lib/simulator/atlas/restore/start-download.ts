import { randomBytes } from 'node:crypto';
import { type WireRestoreRequest } from '../../../atlas/wire/restore-job';
import { happenLater } from '../../agenda';
import { type ClusterCall } from '../http/call';
import { Refusal } from '../refusal';
import { toSeconds } from '../schedule/settle';
import { replicaSetNameOf } from '../snapshots/replica-set-name';
import { type SimulatedCluster, type StoredRestoreJob, type StoredSnapshot } from '../state';
import { DOWNLOAD_LINK_SECONDS, DOWNLOAD_SECONDS } from '../timings';
import { changeJob } from './change-job';
import { addJob } from './new-job';

const TOKEN_BYTES = 18;
const PORT = 27017;

/** Starts a download: its links appear when it is ready and live an hour. */
export function startDownload(
  call: ClusterCall,
  request: WireRestoreRequest,
  snapshot: StoredSnapshot,
): StoredRestoreJob {
  const { state, cluster, clock, effect } = call;
  judgeDownload(cluster, snapshot);
  const { createdAt } = snapshot;
  const job = addJob(call, request, createdAt === undefined ? {} : { timestamp: createdAt });
  const isToFail = effect('fail-next-restore') !== undefined;
  const seconds = DOWNLOAD_SECONDS + (effect('slow')?.seconds ?? 0);
  const unlessCancelled = (run: (at: Date) => void) => (at: Date) => {
    const current = cluster.restoreJobs.find(({ id }) => id === job.id);
    if (current?.cancelled === false && !current.failed) run(at);
  };
  const later = (after: number, run: (at: Date) => Partial<StoredRestoreJob>): void => {
    happenLater(
      state,
      clock.now(),
      after,
      unlessCancelled((at) => {
        changeJob(cluster, job.id, run(at));
      }),
    );
  };
  later(seconds, (at) => (isToFail ? { failed: true } : ready(cluster, job, snapshot, at)));
  later(seconds + DOWNLOAD_LINK_SECONDS, () => ({ expired: true, deliveryUrl: [] }));
  return job;
}

function judgeDownload({ restoreJobs }: SimulatedCluster, snapshot: StoredSnapshot): void {
  if (snapshot.origin.encryptionAtRestProvider !== 'NONE')
    throw new Refusal(
      400,
      'CANNOT_DOWNLOAD_SNAPSHOT_WITH_ENCRYPTION',
      `Snapshot ${snapshot.id} is encrypted with a customer key and cannot be downloaded.`,
      [snapshot.id],
    );
  if (restoreJobs.some((job) => isPreparing(job) && job.snapshotId === snapshot.id))
    throw new Refusal(
      400,
      'CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY',
      `Snapshot ${snapshot.id} is being prepared for download already.`,
      [snapshot.id],
    );
}

const isPreparing = (job: StoredRestoreJob): boolean =>
  job.deliveryType === 'download' &&
  job.expiresAt === undefined &&
  !job.cancelled &&
  !job.failed &&
  !job.expired;

/** A sharded cluster has one link for each shard, a replica set one. */
function ready(
  cluster: SimulatedCluster,
  job: StoredRestoreJob,
  snapshot: StoredSnapshot,
  at: Date,
): Partial<StoredRestoreJob> {
  const expiresAt = toSeconds(new Date(at.getTime() + DOWNLOAD_LINK_SECONDS * 1000));
  const link = (snapshotId: string): string =>
    `https://restore-${job.id}.${replicaSetNameOf(cluster).slice('atlas-'.length)}.mongodb.example:${PORT}/${randomBytes(TOKEN_BYTES).toString('base64url')}/restore-${snapshotId}.tar.gz`;
  if (snapshot.members === undefined) return { expiresAt, deliveryUrl: [link(snapshot.id)] };
  const components = snapshot.members.map(({ id, replicaSetName }) => ({
    downloadUrl: link(id),
    replicaSetName,
  }));
  return { expiresAt, components };
}
