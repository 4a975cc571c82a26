import { CfnResource, Duration, RemovalPolicy, Token, CfnDeletionPolicy } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import { type SnapshotModel } from '../core/model/run-models';
import { amountOf, type Retention } from '../core/values/retention';
import { OnRemoveSnapshot } from '../core/values/run-choices';
import { requireKey } from '../core/values/run-key';
import {
  PROPERTIES_SCHEMA,
  type RestoreSourceProperties,
  SNAPSHOT_RESOURCE_TYPE,
  type SnapshotAttributes,
  type SnapshotProperties,
} from '../handlers/contract';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { BackupProvider } from './backup-provider';
import { connectionOf } from './connection-properties';
import { dependentsOf } from './dependents';
import { MongoDbBackupModel } from './mongodb-backup-model';
import { ProtectionChecks } from './protection-checks';
import { callerLocation } from '../synth/source-location';

/** A snapshot of a large disk takes hours; CloudFormation gives it one. */
const SERVICE_TIMEOUT_SECONDS = 3600;
const DEFAULT_KEY = '1';
const DEFAULT_REUSE_WITHIN = Duration.hours(2);

/** One on-demand snapshot of a cluster. */
export interface SnapshotProps {
  /** The cluster it is of. */
  readonly cluster: IAtlasCluster;
  /**
   * Names the run: a snapshot is taken once for a key, and a new key takes another; the old one stays.
   * @default '1'
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
   * What people read beside it in Atlas.
   * @default - the key
   */
  readonly description?: string;
  /**
   * Age up to which a snapshot of this key, of which no record is left, is taken for this one; whole hours.
   * @default Duration.hours(2)
   */
  readonly reuseWithin?: Duration;
  /**
   * What happens to it when this construct is removed.
   * @default OnRemoveSnapshot.KEEP
   */
  readonly onRemove?: OnRemoveSnapshot;
}

/** An on-demand snapshot, taken once for its key and waited for. */
export class Snapshot extends Construct {
  /** The cluster it is of. */
  public readonly cluster: IAtlasCluster;
  private readonly resource: CfnResource;
  private readonly key: string;

  /** @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: SnapshotProps) {
    super(scope, id);
    ProtectionChecks._ensure(this);
    this.cluster = props.cluster;
    const key = requireKey('key', props.key ?? DEFAULT_KEY);
    const source = callerLocation(process.cwd());
    MongoDbBackupModel.of(this).addSnapshot(props.cluster, () => ({
      ...modelOf(this, { ...props, key }),
      ...(source !== undefined && { source }),
      guards: dependentsOf(this),
    }));
    this.resource = this.createResource(props, key);
    this.resource.node.addDependency(props.cluster);
    this.key = key;
  }

  /** What finds it in Atlas from any stack, without a reference to this one. @internal */
  public get _identity(): Pick<
    Extract<RestoreSourceProperties, { kind: 'declared-snapshot' }>,
    'owner' | 'key'
  > {
    const { stack, logicalId } = this.resource;
    return { owner: { stack: stack.stackName, resource: logicalId }, key: this.key };
  }

  /** Id of the snapshot in Atlas. */
  public get snapshotId(): string {
    return attributeOf(this.resource, 'SnapshotId');
  }

  /** When it was taken, ISO 8601; empty once it has expired. */
  public get createdAt(): string {
    return attributeOf(this.resource, 'CreatedAt');
  }

  /** Lets constructs be deployed only after the snapshot is completed. */
  public before(...constructs: IConstruct[]): this {
    for (const construct of constructs) construct.node.addDependency(this);
    return this;
  }

  private createResource(props: SnapshotProps, key: string): CfnResource {
    const resource = new CfnResource(this, 'Resource', {
      type: SNAPSHOT_RESOURCE_TYPE,
      properties: {
        ServiceToken: BackupProvider._serviceTokenFor(this, props.cluster.project.connection),
        ServiceTimeout: String(SERVICE_TIMEOUT_SECONDS),
        ...propertiesOf(this, props, key),
      },
    });
    const isDeleted = props.onRemove === OnRemoveSnapshot.DELETE;
    resource.applyRemovalPolicy(isDeleted ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
    // Another cluster replaces the resource, and the snapshot of the first one is nobody's to delete then.
    resource.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
    return resource;
  }
}

const attributeOf = (resource: CfnResource, name: keyof SnapshotAttributes): string =>
  Token.asString(resource.getAtt(name));

type Keyed = SnapshotProps & { readonly key: string };

function modelOf(scope: Snapshot, props: Keyed): Omit<SnapshotModel, 'guards'> {
  const { key, keep, allowShorterKeep, description, reuseWithin, onRemove } = props;
  return {
    path: scope.node.path,
    key,
    keep: amountOf(keep),
    ...(allowShorterKeep !== undefined && { allowShorterKeep }),
    ...(description !== undefined && { description }),
    ...(reuseWithin !== undefined && { reuseWithinHours: reuseWithin.toHours() }),
    ...(onRemove !== undefined && { onRemove }),
  };
}

function propertiesOf(scope: Construct, props: SnapshotProps, key: string): SnapshotProperties {
  const { cluster, keep, allowShorterKeep, description, reuseWithin, onRemove } = props;
  return {
    schema: PROPERTIES_SCHEMA,
    connection: connectionOf(scope, cluster.project),
    projectId: cluster.project.projectId,
    clusterName: cluster.clusterName,
    key,
    keep: amountOf(keep),
    reuseWithinHours: (reuseWithin ?? DEFAULT_REUSE_WITHIN).toHours(),
    ...(allowShorterKeep !== undefined && { allowShorterKeep }),
    ...(description !== undefined && { description }),
    ...(onRemove !== undefined && { onRemove }),
  };
}
