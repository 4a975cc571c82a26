import { Construct } from 'constructs';
import { type ExportBucket } from '../../core/values/export-bucket';
import { ExportBucketResource } from '../l1/export-resources';
import { MongoDbBackupModel } from '../mongodb-backup-model';
import { projectModelOf, type IAtlasProject } from './atlas-project';

/** A bucket Atlas is told about. */
export interface SnapshotExportBucketProps {
  /** The project whose snapshots are exported. */
  readonly project: IAtlasProject;
  /** The bucket; Atlas must have a role that may write to it. */
  readonly bucket: ExportBucket;
  /**
   * Whether Terraform may take the bucket away from Atlas; a schedule that still exports to it keeps it from doing so
   * for up to an hour.
   * @default false
   */
  readonly allowDestroy?: boolean;
}

/** Object storage of the team that Atlas may export snapshots to. */
export class SnapshotExportBucket extends Construct {
  private readonly resource: ExportBucketResource;

  public constructor(scope: Construct, id: string, props: SnapshotExportBucketProps) {
    super(scope, id);
    const { provider, bucketName, iamRoleId, roleId, serviceUrl } = props.bucket.data;
    MongoDbBackupModel.of(this).addProject(projectModelOf(props.project));
    this.resource = new ExportBucketResource(this, 'Resource', {
      attributes: {
        project_id: props.project.projectId,
        cloud_provider: provider,
        bucket_name: bucketName,
        ...(iamRoleId !== undefined && { iam_role_id: iamRoleId }),
        ...(roleId !== undefined && { role_id: roleId }),
        ...(serviceUrl !== undefined && { service_url: serviceUrl }),
      },
      ...(props.allowDestroy !== true && { meta: { lifecycle: { preventDestroy: true } } }),
    });
  }

  /** Id of the bucket in Atlas, for `AutoExport.to` and `SnapshotExport`. */
  public get exportBucketId(): string {
    return this.resource.getStringAttribute('export_bucket_id');
  }
}
