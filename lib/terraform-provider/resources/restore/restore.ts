import { statusOf, tryReadRestoreJob } from '../../../atlas/operations/restore/restore-jobs';
import { type Values } from '../../framework/attributes';
import { type Diagnostic, problem } from '../../framework/diagnostic';
import { type ResourceType } from '../../framework/resource-type';
import { schemaVersionOf } from '../../framework/schema-version';
import { type Session } from '../../framework/session';
import { isUnknownValue } from '../../protocol/cty/unknown';
import { judgeClusterNames, judgeObjectIds } from '../../judge-names';
import { judgeMoment, judgeRunName, judgeWhole } from '../../judge-values';
import { judgeKeep } from '../keep';
import { LONGEST_AGE_HOURS, LONGEST_WAIT_MINUTES, RESTORE, type RestoreValues } from './attributes';
import { importRestore } from './import';
import { claimRun, isOver, planRestore } from './plan';
import { identityOf } from './request';
import { run } from './run';
import { judgeSource, sourceOf } from './source';

/** `mongodbbackup_restore`: one restore into a cluster, run at most once for its run id. */
export const restore: ResourceType<typeof RESTORE> = {
  typeName: 'mongodbbackup_restore',
  version: schemaVersionOf('0.1'),
  description:
    'One restore of a backup into a cluster, which is emptied first; run at most once for its run id, after every check has passed, and waited for',
  attributes: RESTORE,
  upgrades: {},
  validate: (config) => [
    ...judgeNames(config),
    ...judgeSource(config),
    ...judgeConsent(config),
    ...judgeBounds(config),
  ],
  plan: planRestore,
  // Nothing is called at Atlas: what was restored stays, and a job that runs goes on.
  planRemoval: () => [],
  create: ({ planned, hold }, session) => {
    claimRun(planned, session);
    return run({ planned, record: undefined, hold }, session);
  },
  update: ({ state, planned, record, hold }, session) =>
    isOver(state, planned)
      ? Promise.resolve({ state: planned, record })
      : run({ planned, record, hold }, session),
  remove: ({ state }, session) => {
    remember(state, session);
    return Promise.resolve([]);
  },
  read: async ({ state, record }, { atlas }) => {
    // What is waited for is looked at by the apply that goes on waiting; what is over is over, even if Atlas forgets it.
    if (state.status !== 'started' || state.job_id === null) return { state, record };
    const job = await tryReadRestoreJob(atlas, sourceOf(state).cluster, state.job_id);
    if (job === undefined || statusOf(job) === 'running') return { state, record };
    const status = statusOf(job) === 'finished' ? 'finished' : 'failed';
    return { state: { ...state, status, finished_at: job.finishedAt ?? null }, record };
  },
  import: importRestore,
  remember,
};

function remember(state: RestoreValues, session: Session): void {
  session.rememberRun(
    identityOf(state),
    state.job_id === null ? 'no job known' : `job ${state.job_id}`,
  );
}

const judgeNames = (config: Values<typeof RESTORE>): readonly Diagnostic[] => [
  ...judgeRunName('run_id', config.run_id),
  ...judgeObjectIds({
    target_project_id: config.target_project_id,
    source_project_id: config.source_project_id,
    snapshot_id: config.snapshot_id,
  }),
  ...judgeClusterNames({
    target_cluster_name: config.target_cluster_name,
    source_cluster_name: config.source_cluster_name,
  }),
];

/** A restore empties its target, so that the name is written twice; a slip of the pen shows at once. */
function judgeConsent({
  overwrite_target,
  target_cluster_name,
}: Values<typeof RESTORE>): readonly Diagnostic[] {
  if (isUnknownValue(overwrite_target) || isUnknownValue(target_cluster_name)) return [];
  if (overwrite_target === target_cluster_name) return [];
  return [
    problem(
      `overwrite_target is ${overwrite_target ?? 'not given'} and the target is ${target_cluster_name ?? ''}, which would be emptied; write overwrite_target = "${target_cluster_name ?? ''}" if that is meant`,
      'overwrite_target',
    ),
  ];
}

const judgeBounds = (config: Values<typeof RESTORE>): readonly Diagnostic[] => [
  ...judgeMoment('latest_before', config.latest_before),
  ...judgeMoment('point_in_time', config.point_in_time),
  ...judgeWhole('max_age_hours', config.max_age_hours, {
    from: 1,
    to: LONGEST_AGE_HOURS,
    unit: 'hours',
  }),
  ...judgeWhole('wait_minutes', config.wait_minutes, {
    from: 0,
    to: LONGEST_WAIT_MINUTES,
    unit: 'minutes',
  }),
  ...judgeKeep('safety_snapshot_keep', config.safety_snapshot_keep),
];
