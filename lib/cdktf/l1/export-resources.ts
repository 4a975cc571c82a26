import { type TerraformMetaArguments } from 'cdktf';
import { type Construct } from 'constructs';
import { MongodbatlasResource } from './mongodbatlas-resource';

/** Attributes of `mongodbatlas_cloud_backup_snapshot_export_bucket`. */
export interface ExportBucketAttributes {
  readonly project_id: string;
  readonly cloud_provider: string;
  readonly bucket_name: string;
  readonly iam_role_id?: string;
  readonly role_id?: string;
  readonly service_url?: string;
}

/** `mongodbatlas_cloud_backup_snapshot_export_bucket`: a bucket Atlas may export to. */
export class ExportBucketResource extends MongodbatlasResource {
  /** The type in Terraform. */
  public static readonly tfResourceType = 'mongodbatlas_cloud_backup_snapshot_export_bucket';

  public constructor(
    scope: Construct,
    id: string,
    config: { readonly attributes: ExportBucketAttributes; readonly meta?: TerraformMetaArguments },
  ) {
    super(scope, id, ExportBucketResource.tfResourceType, {
      ...config,
      attributes: { ...config.attributes },
    });
  }
}

/** Attributes of `mongodbatlas_cloud_backup_snapshot_export_job`. */
export interface ExportJobAttributes {
  readonly project_id: string;
  readonly cluster_name: string;
  readonly snapshot_id: string;
  readonly export_bucket_id: string;
  readonly custom_data?: readonly { readonly key: string; readonly value: string }[];
}

/** `mongodbatlas_cloud_backup_snapshot_export_job`: one export of one snapshot. */
export class ExportJobResource extends MongodbatlasResource {
  /** The type in Terraform. */
  public static readonly tfResourceType = 'mongodbatlas_cloud_backup_snapshot_export_job';

  public constructor(
    scope: Construct,
    id: string,
    config: { readonly attributes: ExportJobAttributes; readonly meta?: TerraformMetaArguments },
  ) {
    super(scope, id, ExportJobResource.tfResourceType, {
      ...config,
      attributes: { ...config.attributes },
    });
  }
}
