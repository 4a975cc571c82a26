import { readCluster } from '../../../atlas/operations/read-cluster';
import { restoreRun } from '../../../atlas/operations/restore/run-restore';
import { type RunPlan } from '../../../atlas/operations/run/run-kind';
import { type WireRestoreJob } from '../../../atlas/wire/restore-job';
import { judgeConsent } from '../run/judge-run';
import { requestOf } from '../run/request';
import { runResource } from '../run/run-resource';
import { EVERY_POINT, sourceOf } from '../run/source';
import { RESTORE } from './attributes';

/** `mongodbbackup_restore`: one restore into a cluster, run at most once for its run id. */
export const restore = runResource<typeof RESTORE, WireRestoreJob>(RESTORE, {
  typeName: 'mongodbbackup_restore',
  description:
    'One restore of a backup into a cluster, which is emptied first; run at most once for its run id, after every check has passed, and waited for',
  points: EVERY_POINT,
  settled: [],
  judge: (config) => judgeConsent(config, 'which would be emptied'),
  kindOf: (values, now) => restoreRun(requestOf(values, now)),
  readClusters: async (values, client) => {
    await readCluster(client, sourceOf(values).cluster);
    await readCluster(client, requestOf(values, 0).target);
  },
  outcomeOf: () => ({}),
  readJob: (job) => ({ values: targetOf(job), plan: planOf(job) }),
});

const targetOf = ({ targetGroupId, targetClusterName, snapshotId }: WireRestoreJob) => ({
  target_project_id: targetGroupId ?? null,
  target_cluster_name: targetClusterName ?? null,
  overwrite_target: targetClusterName ?? null,
  snapshot_id: snapshotId ?? null,
});

function planOf(job: WireRestoreJob): RunPlan {
  if (job.snapshotId !== undefined)
    return { kind: 'snapshot', snapshotId: job.snapshotId, takenAt: job.timestamp ?? '' };
  if (job.oplogTs !== undefined)
    return { kind: 'oplog', seconds: String(job.oplogTs), increment: String(job.oplogInc) };
  return { kind: 'point-in-time', seconds: String(job.pointInTimeUTCSeconds) };
}
