import { type TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import { describeCluster } from '../../core/model/describe';
import { type ScheduleModel } from '../../core/model/protection-model';
import { type BackupPolicy } from '../../core/values/backup-policy';
import { requireWholeDays } from '../../core/values/restore-window';
import { OnRemove, type AutoExport } from '../../core/values/schedule-choices';
import { type SnapshotCopy } from '../../core/values/snapshot-copy';
import { type TimeOfDay } from '../../core/values/time-of-day';
import { callerLocation } from '../../synth/source-location';
import { isKnownAtSynth, knownValue } from '../known-value';
import { CloudBackupSchedule } from '../l1/cloud-backup-schedule';
import { toPolicyItemBlocks } from '../l1/policy-item-blocks';
import { MongoDbBackupModel } from '../mongodb-backup-model';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { copySettingsOf } from './copy-settings';
import { type LiveCluster } from './live-cluster';
import { ResourceIdentity } from './resource-identity';
import { preconditionsOf } from './schedule-preconditions';

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
   * What happens to the live schedule when this construct is removed or destroyed.
   * @default OnRemove.KEEP
   */
  readonly onRemove?: OnRemove;
}

/**
 * The backup schedule of an Atlas cluster, as `mongodbatlas_cloud_backup_schedule` of provider 2.12 or newer. The
 * schedule the cluster has already is imported at the first apply, because the provider's create deletes it first.
 */
export class BackupSchedule extends Construct {
  private readonly resource: CloudBackupSchedule;

  /** @throws {ProtectionError} restore-window-not-whole-days */
  public constructor(scope: Construct, id: string, props: BackupScheduleProps) {
    super(scope, id);
    const model = modelOf(this, props);
    const live = props.cluster._liveIn(this);
    this.resource = createResource(this, props, model, live);
    MongoDbBackupModel.of(this).addSchedule(props.cluster._stated, model, this.resource);
  }

  /** Id of the cluster's policy in Atlas. */
  public get policyId(): string {
    return this.resource.getStringAttribute('id_policy');
  }

  /** When the next snapshot is due, ISO 8601. */
  public get nextSnapshot(): string {
    return this.resource.getStringAttribute('next_snapshot');
  }
}

function createResource(
  scope: BackupSchedule,
  props: BackupScheduleProps,
  model: ScheduleModel,
  live: LiveCluster,
): CloudBackupSchedule {
  const { cluster } = props;
  const identity = ResourceIdentity.of(scope, 'Cluster', {
    parts: { project_id: cluster.project.projectId, cluster_name: cluster.clusterName },
    subject: `${describeCluster(cluster._stated)}: its schedule`,
  });
  const preconditions = [
    ...identity.preconditions,
    ...preconditionsOf(cluster._stated, model, props.restoreWindowDays, live),
  ];
  const lifecycle: TerraformResourceLifecycle = {
    ...notManaged(props),
    ...(preconditions.length > 0 && { precondition: preconditions }),
  };
  return new CloudBackupSchedule(scope, identity.resourceId, {
    attributes: {
      project_id: cluster.project.projectId,
      cluster_name: cluster.clusterName,
      ...toPolicyItemBlocks(model.items ?? []),
      ...(model.referenceTime !== undefined && {
        reference_hour_of_day: model.referenceTime.hour,
        reference_minute_of_hour: model.referenceTime.minute,
      }),
      ...(props.restoreWindowDays !== undefined && {
        restore_window_days: props.restoreWindowDays,
      }),
      ...copySettingsOf(model, live),
      ...exportOf(props.autoExport),
      skip_destroy: props.onRemove !== OnRemove.DELETE_SCHEDULE,
    },
    ...(live.scheduleImportId !== undefined && { importId: live.scheduleImportId }),
    ...(Object.keys(lifecycle).length > 0 && { meta: { lifecycle } }),
  });
}

/** Without this, importing a live schedule would plan to take away what the app says nothing about. */
function notManaged({ copies, autoExport }: BackupScheduleProps): TerraformResourceLifecycle {
  const ignored = [
    ...(copies === undefined ? ['copy_settings'] : []),
    ...(autoExport === undefined ? ['export', 'auto_export_enabled'] : []),
  ];
  return ignored.length === 0 ? {} : { ignoreChanges: ignored };
}

function exportOf(autoExport: AutoExport | undefined): object {
  if (autoExport === undefined) return {};
  const { _data: data } = autoExport;
  if (data === 'off') return { auto_export_enabled: false };
  return {
    auto_export_enabled: true,
    export: { export_bucket_id: data.bucketId, frequency_type: data.frequency },
  };
}

function modelOf(scope: BackupSchedule, props: BackupScheduleProps): ScheduleModel {
  const { referenceTime, restoreWindowDays, copies, autoExport } = props;
  if (isKnownAtSynth(restoreWindowDays)) requireWholeDays(restoreWindowDays);
  const source = callerLocation(process.cwd());
  return {
    path: scope.node.path,
    ...(source !== undefined && { source }),
    items: props.policy.items.map(({ data }) => data),
    ...(referenceTime !== undefined && {
      referenceTime: { hour: referenceTime.hour, minute: referenceTime.minute },
    }),
    ...(restoreWindowDays !== undefined && { restoreWindowDays: knownValue(restoreWindowDays) }),
    ...(copies !== undefined && { copies: copies.map(({ _data }) => _data) }),
    ...(autoExport !== undefined && { autoExport: autoExportModelOf(autoExport) }),
    ...(props.onRemove !== undefined && { onRemove: props.onRemove }),
  };
}

function autoExportModelOf({ _data: data }: AutoExport): AutoExport['_data'] {
  if (data === 'off' || typeof data.bucketId !== 'string') return data;
  return { ...data, bucketId: knownValue(data.bucketId) };
}
