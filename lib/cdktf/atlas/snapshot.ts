import { type ITerraformDependable, type Postcondition } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { type SnapshotModel } from '../../core/model/run-models';
import { amountOf, describeRetention, type Retention } from '../../core/values/retention';
import { OnRemoveSnapshot } from '../../core/values/run-choices';
import { callerLocation } from '../../synth/source-location';
import { MongodbBackupResource } from '../l1/mongodb-backup-resource';
import { MongoDbBackupModel } from '../mongodb-backup-model';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { comeAfter, waitingFor } from './come-after';
import { requireRunName } from './run-name';

/** One on-demand snapshot of a cluster. */
export interface SnapshotProps {
  /** The cluster it is of. */
  readonly cluster: IAtlasCluster;
  /**
   * Names the run: one snapshot is taken for a key of a cluster, ever, and a new key takes another.
   * @default - the path of the construct
   */
  readonly key?: string;
  /** How long it is kept. Raised in place; see `allowShorterKeep` for less. */
  readonly keep: Retention;
  /**
   * Whether a lower `keep` may shorten the expiry of a snapshot already taken.
   * @default false
   */
  readonly allowShorterKeep?: boolean;
  /**
   * What people read beside it in Atlas, which never changes it.
   * @default - the key
   */
  readonly description?: string;
  /**
   * Age in hours up to which a snapshot of this key that stands in no state is taken for this one.
   * @default 2
   */
  readonly reuseWithinHours?: number;
  /**
   * What happens to it when this construct is removed, destroyed or gets another key.
   * @default OnRemoveSnapshot.KEEP
   */
  readonly onRemove?: OnRemoveSnapshot;
  /**
   * Minutes an apply waits for it, 1 to 1440; the next apply goes on waiting.
   * @default 60
   */
  readonly waitMinutes?: number;
}

/**
 * An on-demand snapshot, taken once for its key and waited for, as `mongodbbackup_snapshot`. An apply that did not see it
 * completed ends with an error, and what comes after it is not applied; the next apply goes on with the same snapshot.
 */
export class Snapshot extends Construct implements ITerraformDependable {
  /** The cluster it is of. */
  public readonly cluster: IAtlasCluster;
  private readonly resource: MongodbBackupResource<'mongodbbackup_snapshot'>;
  private readonly guarded: IConstruct[] = [];

  /** @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: SnapshotProps) {
    super(scope, id);
    this.cluster = props.cluster;
    const key = requireRunName('key', props.key ?? this.node.path);
    this.resource = new MongodbBackupResource(this, 'Resource', 'mongodbbackup_snapshot', {
      attributes: attributesOf(props, key),
      lifecycle: { postcondition: [completed(key)] },
    });
    const source = callerLocation(process.cwd());
    MongoDbBackupModel.of(this).addSnapshot(props.cluster._stated, () => ({
      ...modelOf(this, props, key),
      ...(source !== undefined && { source }),
      guards: [
        ...new Set([...this.guarded.map(({ node }) => node.path), ...waitingFor(this.resource)]),
      ],
    }));
  }

  /** What `dependsOn` of a resource takes, to come after it. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /** Id of the snapshot in Atlas. */
  public get snapshotId(): string {
    return this.resource.textOf('snapshot_id');
  }

  /** When it was taken, ISO 8601. */
  public get createdAt(): string {
    return this.resource.textOf('created_at');
  }

  /** Lets constructs, or whole stacks, be applied only after the snapshot is completed. */
  public before(...constructs: IConstruct[]): this {
    for (const construct of constructs) {
      this.guarded.push(construct);
      comeAfter(construct, this.resource);
    }
    return this;
  }
}

/** One that has been completed may have expired since, and is not missed. */
const completed = (key: string): Postcondition => ({
  condition: '${self.status == "completed" || (self.status == "gone" && self.created_at != null)}',
  errorMessage: `snapshot ${key} of \${self.cluster_name} is \${self.status}, not completed; apply again to go on with it`,
});

function attributesOf(props: SnapshotProps, key: string) {
  const { cluster, keep, allowShorterKeep, description, reuseWithinHours, onRemove } = props;
  return {
    project_id: cluster.project.projectId,
    cluster_name: cluster.clusterName,
    key,
    keep: describeRetention(keep),
    allow_shorter_keep: allowShorterKeep,
    description,
    reuse_within_hours: reuseWithinHours,
    ...(onRemove === OnRemoveSnapshot.DELETE && { delete_on_destroy: true }),
    wait_minutes: props.waitMinutes,
  };
}

function modelOf(
  { node }: Snapshot,
  props: SnapshotProps,
  key: string,
): Omit<SnapshotModel, 'guards'> {
  const { keep, allowShorterKeep, description, reuseWithinHours, onRemove } = props;
  return {
    path: node.path,
    key,
    keep: amountOf(keep),
    ...(allowShorterKeep !== undefined && { allowShorterKeep }),
    ...(description !== undefined && { description }),
    ...(reuseWithinHours !== undefined && { reuseWithinHours }),
    ...(onRemove !== undefined && { onRemove }),
  };
}
