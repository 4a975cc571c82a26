import { setData, type StoredData } from '../../stored-data';
import { type WireRestoreRequest } from '../../../atlas/wire/restore-job';
import { happenLater } from '../../agenda';
import { logEvent } from '../events';
import { type ProjectCall } from '../http/call';
import { toSeconds } from '../schedule/settle';
import { replicaSetNameOf } from '../snapshots/replica-set-name';
import { type SimulatedCluster, type SimulatedServerless, type StoredRestoreJob } from '../state';
import { RESTORE_SECONDS } from '../timings';
import { changeJob, type JobHolder } from './change-job';
import { addJob } from './new-job';
import { markRestored, openOplogGap } from './oplog';

/** What a restore brings, and where to. */
export interface Delivery {
  readonly request: WireRestoreRequest;
  readonly target: SimulatedCluster | SimulatedServerless;
  readonly data: StoredData;
  readonly about: Partial<StoredRestoreJob>;
}

/** Starts a restore: the target is emptied at once and has its data back at the end, unless the job fails. */
export function startRestore(
  call: ProjectCall & { readonly cluster: JobHolder },
  delivery: Delivery,
): StoredRestoreJob {
  const { state, cluster: source, project, clock, newId, effect } = call;
  const { request, target, data, about } = delivery;
  const now = clock.now();
  const job = addJob(call, request, {
    ...about,
    targetDeploymentItemName: replicaSetNameOf(target),
  });
  occupy(target, job.id, now);
  const isToFail = effect('fail-next-restore') !== undefined;
  const seconds = RESTORE_SECONDS + (effect('slow')?.seconds ?? 0);
  happenLater(state, now, seconds, (at) => {
    release(target, job.id, at);
    if (!isToFail) setData(target, data, at);
    const outcome = isToFail ? 'FAILED' : 'SUCCESSFUL';
    logEvent(project, `CPS_RESTORE_${outcome}`, { at, newId, clusterName: source.name });
    changeJob(source, job.id, isToFail ? { failed: true } : { finishedAt: toSeconds(at) });
  });
  return job;
}

function occupy(target: Delivery['target'], jobId: string, at: Date): void {
  target.restoring = jobId;
  target.stateName = 'UPDATING';
  setData(target, {}, at);
  if ('oplogGaps' in target) openOplogGap(target, at);
}

function release(target: Delivery['target'], jobId: string, at: Date): void {
  if (target.restoring !== jobId) return;
  target.restoring = undefined;
  if (target.stateName === 'UPDATING') target.stateName = 'IDLE';
  if ('oplogGaps' in target) markRestored(target, at);
}
