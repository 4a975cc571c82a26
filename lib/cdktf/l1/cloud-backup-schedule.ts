import { type TerraformMetaArguments } from 'cdktf';
import { type Construct } from 'constructs';
import { MongodbatlasResource } from './mongodbatlas-resource';
import { type PolicyItemBlocks } from './policy-item-blocks';

/** A copy setting of `mongodbatlas_cloud_backup_schedule`. */
export interface CopySettingsBlock {
  readonly cloud_provider: string;
  readonly region_name: string;
  readonly zone_id: string;
  readonly should_copy_oplogs: boolean;
  readonly frequencies?: readonly string[];
  readonly copy_policy_items?: readonly CopyPolicyItemBlock[];
  readonly last_number_of_snapshots?: number;
}

/** How long copies of one frequency are kept; no retention for `ondemand`. */
export interface CopyPolicyItemBlock {
  readonly frequency_type: string;
  readonly retention_unit?: string;
  readonly retention_value?: number;
}

/** The copies of a schedule, and the switch that lets them have retentions of their own or follow a number. */
export interface CopyPolicyBlocks {
  readonly copy_settings?: readonly CopySettingsBlock[];
  readonly copy_policy_items_enabled?: boolean;
}

/** Attributes of `mongodbatlas_cloud_backup_schedule` in version 2.12 and newer. */
export interface CloudBackupScheduleAttributes extends PolicyItemBlocks, CopyPolicyBlocks {
  readonly project_id: string;
  readonly cluster_name: string;
  readonly reference_hour_of_day?: number;
  readonly reference_minute_of_hour?: number;
  readonly restore_window_days?: number;
  readonly auto_export_enabled?: boolean;
  readonly export?: { readonly export_bucket_id: string; readonly frequency_type: string };
  readonly update_copy_snapshots?: boolean;
  readonly delete_copy_snapshots?: boolean;
  readonly skip_destroy?: boolean;
}

/** `mongodbatlas_cloud_backup_schedule`: the backup schedule of one cluster. */
export class CloudBackupSchedule extends MongodbatlasResource {
  /** The type in Terraform. */
  public static readonly tfResourceType = 'mongodbatlas_cloud_backup_schedule';

  public constructor(
    scope: Construct,
    id: string,
    config: {
      readonly attributes: CloudBackupScheduleAttributes;
      readonly importId?: string;
      readonly meta?: TerraformMetaArguments;
    },
  ) {
    super(scope, id, CloudBackupSchedule.tfResourceType, {
      ...config,
      attributes: { ...config.attributes },
    });
  }
}
