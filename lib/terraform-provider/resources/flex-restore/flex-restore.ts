import { readFlexCluster } from '../../../atlas/operations/flex/flex-requests';
import { flexRestoreRun } from '../../../atlas/operations/flex/flex-restore-run';
import { type WireFlexRestoreJob } from '../../../atlas/wire/flex-backup';
import { judgeConsent } from '../run/judge-run';
import { requestOf } from '../run/request';
import { runResource } from '../run/run-resource';
import { SNAPSHOT_POINTS, sourceOf } from '../run/source';
import { FLEX_RESTORE } from './attributes';

/** `mongodbbackup_flex_restore`: one restore of a daily snapshot of a Flex cluster. */
export const flexRestore = runResource<typeof FLEX_RESTORE, WireFlexRestoreJob>(FLEX_RESTORE, {
  typeName: 'mongodbbackup_flex_restore',
  description:
    'One restore of a daily snapshot of a Flex cluster into a Flex cluster or a replica set, which is emptied first; run at most once for its run id, after every check has passed, and waited for',
  points: SNAPSHOT_POINTS,
  settled: [],
  judge: (config) => judgeConsent(config, 'which would be emptied'),
  kindOf: (values, now) => flexRestoreRun(requestOf(values, now)),
  // The target is of either family, and which one the checks find out.
  readClusters: async (values, client) => {
    await readFlexCluster(client, sourceOf(values).cluster);
  },
  outcomeOf: () => ({}),
  readJob: ({
    targetDeploymentItemName = null,
    targetProjectId,
    projectId,
    snapshotId,
    ...job
  }) => ({
    values: {
      target_project_id: targetProjectId ?? projectId,
      target_cluster_name: targetDeploymentItemName,
      overwrite_target: targetDeploymentItemName,
      snapshot_id: snapshotId,
    },
    plan: { kind: 'snapshot', snapshotId, takenAt: job.snapshotFinishedDate ?? '' },
  }),
});
