import { type Postcondition, type TerraformResourceLifecycle } from 'cdktf';
import { type Construct } from 'constructs';
import { type RunModel } from '../../core/model/run-models';
import { describeRetention } from '../../core/values/retention';
import { DEFAULT_SAFETY_SNAPSHOT, type SafetySnapshot } from '../../core/values/run-choices';
import { callerLocation } from '../../synth/source-location';
import { MongoDbBackupModel } from '../mongodb-backup-model';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { type Completion } from './completion';
import { type RestoreSource } from './restore-source';

/** What every restore says of itself. */
export interface RunChoices {
  readonly source: RestoreSource;
  readonly target: IAtlasCluster;
  readonly runId: string;
  readonly overwriteTarget?: string;
  readonly overwriteSource?: string;
  readonly overwriteProtectedTarget?: boolean;
  readonly safetySnapshot?: SafetySnapshot;
  readonly completion?: Completion;
  readonly dryRun?: boolean;
  readonly allowDestroy?: boolean;
}

/** The arguments every restore has. */
export function runAttributesOf(choices: RunChoices) {
  const { source, target, runId, overwriteTarget, completion } = choices;
  return {
    run_id: runId,
    target_project_id: target.project.projectId,
    target_cluster_name: target.clusterName,
    overwrite_target: overwriteTarget,
    overwrite_source: choices.overwriteSource,
    overwrite_protected_target: choices.overwriteProtectedTarget,
    source_project_id: source.cluster.project.projectId,
    source_cluster_name: source.cluster.clusterName,
    ...source._arguments,
    ...safetyOf(choices.safetySnapshot ?? DEFAULT_SAFETY_SNAPSHOT),
    dry_run: choices.dryRun,
    wait_minutes: completion?._minutes,
  };
}

/** Holds a run in the state, and ends an apply that has not what it asked for with an error. */
export const runLifecycleOf = (choices: RunChoices): TerraformResourceLifecycle => ({
  ...(choices.allowDestroy !== true && { preventDestroy: true }),
  postcondition: [ended(choices)],
});

/** Tells the model of a run that is no restore of a whole cluster. */
export function modelRun(
  scope: Construct,
  { source, target, runId, overwriteTarget, dryRun }: RunChoices,
  kind: Pick<RunModel, 'kind' | 'overwrites'>,
): void {
  const location = callerLocation(process.cwd());
  MongoDbBackupModel.of(scope).addRun(target._stated, {
    path: scope.node.path,
    ...(location !== undefined && { source: location }),
    runId,
    from: source._model,
    ...kind,
    ...(overwriteTarget !== undefined && { overwriteTarget }),
    ...(dryRun !== undefined && { dryRun }),
  });
}

/** Statuses of the resource in which the construct has what it asked for. */
function endsOf({ dryRun, completion }: RunChoices): readonly string[] {
  if (dryRun === true) return ['checked', 'finished'];
  return completion?._minutes === 0 ? ['started', 'finished'] : ['finished'];
}

function ended(choices: RunChoices): Postcondition {
  const ends = endsOf(choices);
  return {
    condition: `\${contains(${JSON.stringify(ends)}, self.status)}`,
    errorMessage: `restore ${choices.runId} into \${self.target_cluster_name} is \${self.status}, not ${ends.join(' or ')}; apply again to go on with one that runs, and give one that failed a new runId`,
  };
}

const safetyOf = ({ _model: model }: SafetySnapshot) =>
  'keep' in model
    ? { safety_snapshot_keep: describeRetention(model.keep) }
    : { safety_snapshot_skipped_because: model.skippedBecause };
