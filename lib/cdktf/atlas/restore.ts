import { Construct } from 'constructs';
import { type RestoreModel } from '../../core/model/run-models';
import { requireWrittenOut } from '../../core/values/encoded';
import {
  DEFAULT_SAFETY_SNAPSHOT,
  statedChoices,
  type SafetySnapshot,
} from '../../core/values/run-choices';
import { callerLocation } from '../../synth/source-location';
import { MongodbBackupResource } from '../l1/mongodb-backup-resource';
import { MongoDbBackupModel } from '../mongodb-backup-model';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { completionModelOf, type Completion } from './completion';
import { resourceBeside } from './resource-beside';
import { type RestoreSource } from './restore-source';
import { requireRunName } from './run-name';
import { runAttributesOf, runLifecycleOf } from './run-resource';

/** One restore into a cluster, which is emptied by it. */
export interface RestoreProps {
  /** Where the data comes from. */
  readonly source: RestoreSource;
  /** The cluster that is emptied and filled; it serves nobody meanwhile. */
  readonly target: IAtlasCluster;
  /** Names the run: it happens at most once under it. */
  readonly runId: string;
  /** The target's name, written out as consent to emptying it. */
  readonly overwriteTarget: string;
  /**
   * The sentence `empty <cluster> and restore it from its own backup`, needed where target and source are one cluster.
   * @default - target and source are two clusters
   */
  readonly overwriteSource?: string;
  /**
   * Whether a target with termination protection may be emptied.
   * @default false
   */
  readonly overwriteProtectedTarget?: boolean;
  /**
   * Whether the target is saved first; a target without backups cannot be.
   * @default SafetySnapshot.keep(Retention.days(7))
   */
  readonly safetySnapshot?: SafetySnapshot;
  /**
   * How long the apply waits.
   * @default Completion.waitUpToMinutes(720)
   */
  readonly completion?: Completion;
  /**
   * Whether only the preflight runs and nothing is touched.
   * @default false
   */
  readonly dryRun?: boolean;
  /**
   * Whether a fallback snapshot, Atlas's last resort, will do.
   * @default false
   */
  readonly allowFallback?: boolean;
  /**
   * Whether `cdktf destroy` may forget that the run had its turn: applied again after that, it would restore again.
   * Removing the construct or giving it another run id needs no leave.
   * @default false
   */
  readonly allowDestroy?: boolean;
}

/**
 * A restore that is checked first, saves what it empties, and runs once for its run id, as `mongodbbackup_restore`. An
 * apply that did not see it finish ends with an error, and the next one goes on with the same job.
 */
export class Restore extends Construct {
  private readonly resource: MongodbBackupResource<'mongodbbackup_restore'>;

  /** @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: RestoreProps) {
    super(scope, id);
    const { overwriteTarget, overwriteSource } = props;
    const runId = requireRunName('runId', props.runId);
    requireWrittenOut({ overwriteTarget, overwriteSource });
    // The run id is part of the address: another run is another resource, which prevent_destroy does not hold back.
    this.resource = new MongodbBackupResource(
      this,
      encodeURIComponent(runId),
      'mongodbbackup_restore',
      {
        attributes: { ...runAttributesOf(props), allow_fallback: props.allowFallback },
        lifecycle: runLifecycleOf(props),
      },
    );
    const model = modelOf(this, props);
    MongoDbBackupModel.of(this).addRestore(props.target._stated, () => {
      const beside = resourceBeside(this);
      return { ...model, ...(beside !== undefined && { beside }) };
    });
  }

  /** Id of the job in Atlas. */
  public get jobId(): string {
    return this.resource.textOf('job_id');
  }

  /** When it finished, ISO 8601. */
  public get finishedAt(): string {
    return this.resource.textOf('finished_at');
  }
}

function modelOf({ node }: Restore, props: RestoreProps): RestoreModel {
  const source = callerLocation(process.cwd());
  return {
    path: node.path,
    ...(source !== undefined && { source }),
    runId: props.runId,
    from: props.source._model,
    overwriteTarget: props.overwriteTarget,
    safetySnapshot: (props.safetySnapshot ?? DEFAULT_SAFETY_SNAPSHOT)._model,
    completion: completionModelOf(props.completion),
    ...statedChoices(props),
  };
}
