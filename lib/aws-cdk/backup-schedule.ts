import { CfnDeletionPolicy, CfnResource, RemovalPolicy, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type ScheduleModel } from '../core/model/protection-model';
import { type BackupPolicy } from '../core/values/backup-policy';
import { type ExtraRetention } from '../core/values/extra-retention';
import { requireWholeDays } from '../core/values/restore-window';
import { type TimeOfDay } from '../core/values/time-of-day';
import {
  PROPERTIES_SCHEMA,
  SCHEDULE_RESOURCE_TYPE,
  type ScheduleAttributes,
  type ScheduleProperties,
} from '../handlers/contract';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { BackupProvider } from './backup-provider';
import { connectionOf } from './connection-properties';
import { MongoDbBackupModel } from './mongodb-backup-model';
import {
  type AutoExport,
  type ExistingSnapshots,
  type OnDrift,
  OnRemove,
} from '../core/values/schedule-choices';
import { type SnapshotCopy } from '../core/values/snapshot-copy';
import { ProtectionChecks } from './protection-checks';
import { callerLocation } from '../synth/source-location';

/** A schedule takes seconds; CloudFormation would wait an hour for a Lambda that never answers. */
const SERVICE_TIMEOUT_SECONDS = 1200;

/** What a schedule declares; what is left out is not managed and stays as it is. */
export interface BackupScheduleProps {
  /** The cluster it is for. */
  readonly cluster: IAtlasCluster;
  /** Which snapshots are taken and how long they are kept. */
  readonly policy: BackupPolicy;
  /**
   * When daily and rarer snapshots are taken, and where the grid of hourly ones begins; UTC.
   * @default - not managed
   */
  readonly referenceTime?: TimeOfDay;
  /**
   * Days one can go back to any moment, 1 or more; needs point-in-time restore, and hourly snapshots kept as long.
   * @default - not managed
   * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/configure-backup-policy/
   */
  readonly restoreWindowDays?: number;
  /**
   * Regions snapshots are copied to; an empty list takes every copy setting away.
   * @default - not managed
   */
  readonly copies?: SnapshotCopy[];
  /**
   * Export of snapshots to object storage.
   * @default - not managed
   */
  readonly autoExport?: AutoExport;
  /**
   * Days that snapshots stay after what the policy asks for; an empty list takes all of them away.
   * @default - not managed
   */
  readonly extraRetention?: ExtraRetention[];
  /**
   * Whether Atlas itself decides where copies go; it cannot be mixed with `copies`.
   * @default - not managed
   */
  readonly automaticCopies?: boolean;
  /**
   * An irreversible act on snapshots already taken, sent once for its key.
   * @default - existing snapshots keep their expiry
   */
  readonly existingSnapshots?: ExistingSnapshots;
  /**
   * What happens when somebody else made the live schedule stronger.
   * @default OnDrift.FAIL
   */
  readonly onDrift?: OnDrift;
  /**
   * Whether the first deployment may replace a stronger schedule made by hand. Atlas's own default needs no adoption.
   * @default false
   */
  readonly adopt?: boolean;
  /**
   * What happens to the live schedule when this construct is removed.
   * @default OnRemove.KEEP
   */
  readonly onRemove?: OnRemove;
  /**
   * Any text; a change makes the next deployment look at the live schedule again.
   * @default - the schedule is looked at when something about it changes
   */
  readonly reapply?: string;
}

/** The backup schedule of an Atlas cluster, applied with one PATCH that loses nothing. */
export class BackupSchedule extends Construct {
  private readonly resource: CfnResource;

  /** @throws {ProtectionError} restore-window-not-whole-days */
  public constructor(scope: Construct, id: string, props: BackupScheduleProps) {
    super(scope, id);
    ProtectionChecks._ensure(this);
    const model = modelOf(this, props);
    MongoDbBackupModel.of(this).addSchedule(props.cluster, model);
    this.resource = this.createResource(props, model);
    waitFor(props.cluster, this.resource);
  }

  /** Id of the cluster's policy in Atlas. */
  public get policyId(): string {
    return attributeOf(this.resource, 'PolicyId');
  }

  /** When the next snapshot is due, ISO 8601; empty while none is. */
  public get nextSnapshot(): string {
    return attributeOf(this.resource, 'NextSnapshot');
  }

  private createResource(props: BackupScheduleProps, model: ScheduleModel): CfnResource {
    const resource = new CfnResource(this, 'Resource', {
      type: SCHEDULE_RESOURCE_TYPE,
      properties: {
        ServiceToken: BackupProvider._serviceTokenFor(this, props.cluster.project.connection),
        ServiceTimeout: String(SERVICE_TIMEOUT_SECONDS),
        ...propertiesOf(this, props, model),
      },
    });
    resource.applyRemovalPolicy(
      props.onRemove === OnRemove.DELETE_SCHEDULE ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    );
    // Another cluster replaces the resource; the schedule of the first one was never asked to go.
    resource.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
    return resource;
  }
}

/** Lets a schedule come after the resources of its cluster, where the app has any. */
function waitFor(cluster: IAtlasCluster, resource: CfnResource): void {
  const { scope, children } = cluster.node;
  if (CfnResource.isCfnResource(scope)) resource.addResourceDependency(scope);
  if (children.length > 0) resource.node.addDependency(cluster);
}

const attributeOf = (resource: CfnResource, name: keyof ScheduleAttributes): string =>
  Token.asString(resource.getAtt(name));

function modelOf(scope: BackupSchedule, props: BackupScheduleProps): ScheduleModel {
  requireWholeDays(props.restoreWindowDays);
  const { referenceTime, copies, autoExport, existingSnapshots } = props;
  const { extraRetention, automaticCopies } = props;
  const source = callerLocation(process.cwd());
  return {
    path: scope.node.path,
    ...(source !== undefined && { source }),
    items: props.policy.items.map(({ data }) => data),
    ...(referenceTime !== undefined && {
      referenceTime: { hour: referenceTime.hour, minute: referenceTime.minute },
    }),
    ...(props.restoreWindowDays !== undefined && {
      restoreWindowDays: props.restoreWindowDays,
    }),
    ...(copies !== undefined && { copies: copies.map(({ _data }) => _data) }),
    ...(autoExport !== undefined && { autoExport: autoExport._data }),
    ...(extraRetention !== undefined && {
      extraRetention: extraRetention.map(({ _data }) => _data),
    }),
    ...(automaticCopies !== undefined && { automaticCopies }),
    ...(existingSnapshots !== undefined && { existingSnapshots: existingSnapshots._data }),
    ...(props.onDrift !== undefined && { onDrift: props.onDrift }),
    ...(props.adopt !== undefined && { adopt: props.adopt }),
    ...(props.onRemove !== undefined && { onRemove: props.onRemove }),
    ...(props.reapply !== undefined && { reapply: props.reapply }),
  };
}

function propertiesOf(
  scope: Construct,
  { cluster, reapply }: BackupScheduleProps,
  model: ScheduleModel,
): ScheduleProperties {
  const { items, referenceTime, restoreWindowDays, copies, autoExport, existingSnapshots } = model;
  const { extraRetention, automaticCopies, onDrift, adopt, onRemove } = model;
  return {
    schema: PROPERTIES_SCHEMA,
    connection: connectionOf(scope, cluster.project),
    projectId: cluster.project.projectId,
    clusterName: cluster.clusterName,
    facts: MongoDbBackupModel.of(scope).factsForDeployment(cluster),
    schedule: {
      ...(items !== undefined && { items }),
      ...(referenceTime !== undefined && { referenceTime }),
      ...(restoreWindowDays !== undefined && { restoreWindowDays }),
      ...(copies !== undefined && { copies }),
      ...(autoExport !== undefined && { autoExport }),
      ...(extraRetention !== undefined && { extraRetention }),
      ...(automaticCopies !== undefined && { automaticCopies }),
      ...(existingSnapshots !== undefined && { existingSnapshots }),
    },
    ...(onDrift !== undefined && { onDrift }),
    ...(adopt !== undefined && { adopt }),
    ...(onRemove !== undefined && { onRemove }),
    ...(reapply !== undefined && { reapply }),
  };
}
