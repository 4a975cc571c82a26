import { type WireRestoreRequest } from '../../../atlas/wire/restore-job';
import { happenLater } from '../../agenda';
import { type Call } from '../http/call';
import { type StoredRestoreJob } from '../state';
import { forgetJob, type JobHolder } from './change-job';

const NO_MOMENT = { date: null, increment: null, time: null };

/** A job that begins now, listed under its source; a waiting fault may make Atlas forget it later. */
export function addJob(
  {
    state,
    cluster,
    clock,
    newId,
    effect,
  }: Pick<Call, 'state' | 'clock' | 'newId' | 'effect'> & {
    readonly cluster: JobHolder;
  },
  request: WireRestoreRequest,
  more: Partial<StoredRestoreJob>,
): StoredRestoreJob {
  const startedAt = clock.now();
  const job: StoredRestoreJob = {
    ...request,
    id: newId(startedAt),
    startedAt,
    cancelled: false,
    failed: false,
    expired: false,
    deliveryUrl: [],
    desiredTimestamp: NO_MOMENT,
    ...more,
  };
  cluster.restoreJobs = [...cluster.restoreJobs, job];
  const forgetting = effect('forget-job');
  if (forgetting !== undefined)
    happenLater(state, startedAt, forgetting.seconds ?? 0, () => {
      forgetJob(cluster, job.id);
    });
  return job;
}
