import { Construct } from 'constructs';
import { requireWrittenOut } from '../../core/values/encoded';
import { type SafetySnapshot } from '../../core/values/run-choices';
import { MongodbBackupResource } from '../l1/mongodb-backup-resource';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { type Completion } from './completion';
import { type RestoreSource } from './restore-source';
import { requireRunName } from './run-name';
import { modelRun, runAttributesOf, runLifecycleOf } from './run-resource';

/** One restore of a daily snapshot of a Flex cluster into a cluster, which is emptied by it. */
export interface FlexRestoreProps {
  /** One of the daily snapshots of a Flex cluster; Flex has no others. */
  readonly source: RestoreSource;
  /** The Flex cluster or replica set that is emptied and filled. */
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
   * Whether a target of M10 or larger is saved first; a Flex cluster cannot be.
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
   * Whether `cdktf destroy` may forget that the run had its turn: applied again after that, it would restore again.
   * Removing the construct or giving it another run id needs no leave.
   * @default false
   */
  readonly allowDestroy?: boolean;
}

/**
 * A restore of a Flex snapshot that is checked first, waits for a snapshot on its way, and runs once for its run id, as
 * `mongodbbackup_flex_restore`.
 */
export class FlexRestore extends Construct {
  private readonly resource: MongodbBackupResource<'mongodbbackup_flex_restore'>;

  /** @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: FlexRestoreProps) {
    super(scope, id);
    const { overwriteTarget, overwriteSource } = props;
    const runId = requireRunName('runId', props.runId);
    requireWrittenOut({ overwriteTarget, overwriteSource });
    this.resource = new MongodbBackupResource(
      this,
      encodeURIComponent(runId),
      'mongodbbackup_flex_restore',
      { attributes: runAttributesOf(props), lifecycle: runLifecycleOf(props) },
    );
    modelRun(this, props, { kind: 'flex-restore', overwrites: true });
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
