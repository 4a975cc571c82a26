import { setData } from '../../stored-data';
import { randomBytes } from 'node:crypto';
import { happenLater } from '../../agenda';
import { type FlexCall } from '../http/call';
import { markRestored, openOplogGap } from '../restore/oplog';
import { toSeconds } from '../schedule/settle';
import {
  type SimulatedCluster,
  type SimulatedFlexCluster,
  type StoredFlexJob,
  type StoredFlexSnapshot,
} from '../state';
import { FLEX_LINK_SECONDS, FLEX_RESTORE_SECONDS } from '../timings';
import { dataOf, finishOf } from './snapshots';

const TOKEN_BYTES = 18;

/** Restores a Flex snapshot: the target is emptied, and has the data at the end. */
export function startFlexRestore(
  call: FlexCall,
  snapshot: StoredFlexSnapshot,
  target: SimulatedFlexCluster | SimulatedCluster,
): StoredFlexJob {
  const { flex, clock } = call;
  const now = clock.now();
  const job = addJob(call, snapshot, {
    deliveryType: 'RESTORE',
    expirationDate: secondsAfter(now, FLEX_RESTORE_SECONDS.untilExpired),
    targetDeploymentItemName: target.name,
    targetProjectId: target.projectId,
  });
  const data = dataOf(flex, snapshot);
  target.restoring = job.id;
  target.stateName = 'UPDATING';
  setData(target, {}, now);
  if ('oplogGaps' in target) openOplogGap(target, now);
  finishLater(call, job, (at, isFailed) => {
    target.restoring = undefined;
    target.stateName = 'IDLE';
    if ('oplogGaps' in target) markRestored(target, at);
    if (!isFailed) setData(target, data, at);
    return { restoreFinishedDate: toSeconds(at) };
  });
  return job;
}

/** Prepares a Flex snapshot for download; its link appears when it is ready. */
export function startFlexDownload(call: FlexCall, snapshot: StoredFlexSnapshot): StoredFlexJob {
  const job = addJob(call, snapshot, { deliveryType: 'DOWNLOAD' });
  finishLater(call, job, (at) => ({
    expirationDate: secondsAfter(at, FLEX_LINK_SECONDS),
    restoreFinishedDate: toSeconds(at),
    snapshotUrl: `https://restore-${job.id}.mongodb.example/${randomBytes(TOKEN_BYTES).toString('base64url')}/${snapshot.id}.tgz`,
  }));
  return job;
}

function addJob(
  { flex, clock, newId }: FlexCall,
  snapshot: StoredFlexSnapshot,
  more: Partial<StoredFlexJob> & Pick<StoredFlexJob, 'deliveryType'>,
): StoredFlexJob {
  const now = clock.now();
  const job: StoredFlexJob = {
    id: newId(now),
    instanceName: flex.name,
    projectId: flex.projectId,
    restoreScheduledDate: toSeconds(now),
    snapshotFinishedDate: toSeconds(finishOf(snapshot)),
    snapshotId: snapshot.id,
    status: 'PENDING',
    ...more,
  };
  flex.restoreJobs = [...flex.restoreJobs, job];
  return job;
}

/** Sees a job through; a waiting fault makes it fail, be slow or be forgotten. */
function finishLater(
  { state, flex, clock, effect }: FlexCall,
  { id }: StoredFlexJob,
  finish: (at: Date, isFailed: boolean) => Partial<StoredFlexJob>,
): void {
  const now = clock.now();
  const change = (part: Partial<StoredFlexJob>): void => {
    flex.restoreJobs = flex.restoreJobs.map((job) => (job.id === id ? { ...job, ...part } : job));
  };
  const isFailed = effect('fail-next-restore') !== undefined;
  const delay = effect('slow')?.seconds ?? 0;
  const forgetting = effect('forget-job');
  happenLater(state, now, FLEX_RESTORE_SECONDS.untilRunning, () => {
    change({ status: 'RUNNING' });
  });
  happenLater(state, now, FLEX_RESTORE_SECONDS.untilCompleted + delay, (at) => {
    const part = finish(at, isFailed);
    change(isFailed ? { status: 'FAILED' } : { ...part, status: 'COMPLETED' });
  });
  if (forgetting !== undefined)
    happenLater(state, now, forgetting.seconds ?? 0, () => {
      flex.restoreJobs = flex.restoreJobs.filter((job) => job.id !== id);
    });
}

const secondsAfter = (at: Date, seconds: number): string =>
  toSeconds(new Date(at.getTime() + seconds * 1000));
