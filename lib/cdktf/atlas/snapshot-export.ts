import { Construct } from 'constructs';
import { requireLiteral } from '../../core/values/encoded';
import { ExportJobResource } from '../l1/export-resources';
import { type IAtlasCluster } from './atlas-cluster-interface';

/** One export of one snapshot. */
export interface SnapshotExportProps {
  /** The cluster the snapshot is of. */
  readonly cluster: IAtlasCluster;
  /** Id of the snapshot in Atlas; a token is fine. */
  readonly snapshotId: string;
  /** Id of the bucket in Atlas, e.g. `exportBucketId` of a `SnapshotExportBucket`. */
  readonly exportBucketId: string;
  /** Names the export: a new key exports again, and nothing else does. */
  readonly key: string;
  /**
   * What is written to the metadata of the export.
   * @default - nothing
   */
  readonly customData?: { readonly [name: string]: string };
}

/**
 * Exports a snapshot to a bucket once for its key. Removing it leaves the exported files; once Atlas has forgotten the
 * job, Terraform exports again, which writes a second set of files and overwrites nothing.
 */
export class SnapshotExport extends Construct {
  private readonly resource: ExportJobResource;

  /** @throws {ProtectionError} value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: SnapshotExportProps) {
    super(scope, id);
    requireLiteral('key', props.key);
    const { cluster, customData = {} } = props;
    const data = Object.entries(customData).map(([key, value]) => ({ key, value }));
    this.resource = new ExportJobResource(this, props.key, {
      attributes: {
        project_id: cluster.project.projectId,
        cluster_name: cluster.clusterName,
        snapshot_id: props.snapshotId,
        export_bucket_id: props.exportBucketId,
        ...(data.length > 0 && { custom_data: data }),
      },
      // Every argument of the job replaces it, which would export once more at any edit.
      meta: { lifecycle: { ignoreChanges: 'all' } },
    });
  }

  /** State of the export in Atlas, e.g. `Successful`. */
  public get state(): string {
    return this.resource.getStringAttribute('state');
  }
}
