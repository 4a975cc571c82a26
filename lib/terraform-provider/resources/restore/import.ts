import { OperationError } from '../../../atlas/operations/operation-error';
import { statusOf, tryReadRestoreJob } from '../../../atlas/operations/restore/restore-jobs';
import { type WireRestoreJob } from '../../../atlas/wire/restore-job';
import { type RunRecord } from '../../../atlas/operations/run-records';
import { type ApplyAnswer } from '../../framework/resource-type';
import { type Session } from '../../framework/session';
import { StateRecords } from '../state-records';
import { RESTORE, type RestoreValues } from './attributes';
import { heldOf } from './held-restore';
import { recordNameOf } from './request';

const FORM = 'source_project_id/source_cluster_name/job_id/run_id';

/** Takes a restore that somebody started into the state, under the run id it is to have; it is not run again. */
export async function importRestore(
  id: string,
  { atlas }: Session,
): Promise<ApplyAnswer<typeof RESTORE>> {
  const [source_project_id = '', source_cluster_name = '', jobId = '', ...rest] = id.split('/');
  const run_id = rest.join('/');
  if (run_id === '')
    throw new OperationError(
      `${JSON.stringify(id)} is not of the form ${FORM}; write the run_id of the configuration at the end`,
    );
  const source = { projectId: source_project_id, clusterName: source_cluster_name };
  const job = await tryReadRestoreJob(atlas, source, jobId);
  if (job === undefined)
    throw new OperationError(
      `cluster ${source_cluster_name} has no restore job ${jobId}; jobs are listed under the cluster whose backup is restored`,
    );
  const values = { ...nothing(), run_id, source_project_id, source_cluster_name, ...targetOf(job) };
  const at = new Date(atlas.now()).toISOString();
  const records = new StateRecords({ [recordNameOf(values)]: recordOf(job, at) });
  return heldOf(values, records);
}

const targetOf = ({ targetGroupId, targetClusterName, snapshotId }: WireRestoreJob) => ({
  target_project_id: targetGroupId ?? null,
  target_cluster_name: targetClusterName ?? null,
  overwrite_target: targetClusterName ?? null,
  snapshot_id: snapshotId ?? null,
});

function recordOf(job: WireRestoreJob, at: string): RunRecord {
  const status = statusOf(job);
  const state = status === 'finished' ? 'done' : status === 'running' ? 'started' : 'failed';
  return { state, at, jobId: job.id, step: status, plan: planOf(job) };
}

function planOf(job: WireRestoreJob): Readonly<Record<string, string>> {
  const finished = job.finishedAt === undefined ? {} : { finishedAt: job.finishedAt };
  if (job.snapshotId !== undefined)
    return {
      kind: 'snapshot',
      snapshotId: job.snapshotId,
      takenAt: job.timestamp ?? '',
      ...finished,
    };
  if (job.oplogTs !== undefined)
    return {
      kind: 'oplog',
      seconds: String(job.oplogTs),
      increment: String(job.oplogInc),
      ...finished,
    };
  return { kind: 'point-in-time', seconds: String(job.pointInTimeUTCSeconds), ...finished };
}

const nothing = (): RestoreValues =>
  Object.fromEntries(Object.keys(RESTORE).map((name) => [name, null])) as RestoreValues;
