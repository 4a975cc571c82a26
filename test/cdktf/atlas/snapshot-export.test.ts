import { type TerraformStack } from 'cdktf';
import { BackupPolicy, Frequency } from '../../../lib';
import { atlas } from '../../../lib/cdktf';
import { only, PROJECT_ID, projectIn, stackOf, synth } from '../synth';

const BUCKET = 'mongodbatlas_cloud_backup_snapshot_export_bucket';
const JOB = 'mongodbatlas_cloud_backup_snapshot_export_job';

const bucketIn = (
  stack: TerraformStack,
  bucket: atlas.ExportBucket = atlas.ExportBucket.s3({ bucketName: 'dumps', iamRoleId: 'r1' }),
  allowDestroy?: boolean,
): atlas.SnapshotExportBucket =>
  new atlas.SnapshotExportBucket(stack, 'Bucket', {
    project: projectIn(stack),
    bucket,
    ...(allowDestroy !== undefined && { allowDestroy }),
  });

function bucketOf(bucket: atlas.ExportBucket, allowDestroy?: boolean): object {
  const stack = stackOf();
  bucketIn(stack, bucket, allowDestroy);
  return only(synth(stack), 'resource', BUCKET);
}

describe('an export bucket', () => {
  test.each([
    [
      'S3',
      atlas.ExportBucket.s3({ bucketName: 'dumps', iamRoleId: 'r1' }),
      { cloud_provider: 'AWS', bucket_name: 'dumps', iam_role_id: 'r1' },
    ],
    [
      'Azure',
      atlas.ExportBucket.azure({ containerName: 'dumps', serviceUrl: 'https://x', roleId: 'r2' }),
      { cloud_provider: 'AZURE', bucket_name: 'dumps', service_url: 'https://x', role_id: 'r2' },
    ],
    [
      'Google',
      atlas.ExportBucket.gcp({ bucketName: 'dumps', roleId: 'r3' }),
      { cloud_provider: 'GCP', bucket_name: 'dumps', role_id: 'r3' },
    ],
  ])('of %s is a resource that cannot be destroyed', (_cloud, bucket, attributes) => {
    expect(bucketOf(bucket)).toEqual({
      project_id: PROJECT_ID,
      ...attributes,
      lifecycle: { prevent_destroy: true },
    });
  });

  test('can be destroyed where the team says so', () => {
    const bucket = atlas.ExportBucket.s3({ bucketName: 'dumps', iamRoleId: 'r1' });
    expect(bucketOf(bucket, true)).not.toHaveProperty('lifecycle');
  });

  test('gives its id to a schedule, which then comes after it', () => {
    const stack = stackOf();
    const bucket = bucketIn(stack);
    new atlas.BackupSchedule(stack, 'Schedule', {
      cluster: clusterIn(stack),
      policy: BackupPolicy.atlasDefault(),
      autoExport: atlas.AutoExport.to(bucket.exportBucketId, Frequency.MONTHLY),
    });
    const { export: exported } = only(
      synth(stack),
      'resource',
      'mongodbatlas_cloud_backup_schedule',
    );
    expect(exported).toEqual({
      export_bucket_id: `\${${BUCKET}.Bucket_83908E77.export_bucket_id}`,
      frequency_type: 'monthly',
    });
  });
});

describe('an export of a snapshot', () => {
  const exportUnder = (key: string, customData?: Readonly<Record<string, string>>): object => {
    const stack = stackOf();
    new atlas.SnapshotExport(stack, 'Export', {
      cluster: clusterIn(stack),
      snapshotId: '6b01000000000000000000aa',
      exportBucketId: bucketIn(stack).exportBucketId,
      key,
      ...(customData !== undefined && { customData }),
    });
    return synth(stack)['resource'][JOB] as object;
  };

  test('is not repeated by an edit', () => {
    expect(exportUnder('2026-11', { ticket: 'OPS-812' })).toEqual({
      'Export_2026-11_ACA4F5BF': {
        project_id: PROJECT_ID,
        cluster_name: 'orders',
        snapshot_id: '6b01000000000000000000aa',
        export_bucket_id: `\${${BUCKET}.Bucket_83908E77.export_bucket_id}`,
        custom_data: [{ key: 'ticket', value: 'OPS-812' }],
        lifecycle: { ignore_changes: 'all' },
      },
    });
  });

  test('is another one under another key', () => {
    expect(Object.keys(exportUnder('2026-12'))).not.toEqual(Object.keys(exportUnder('2026-11')));
  });
});

function clusterIn(stack: TerraformStack): atlas.IAtlasCluster {
  const project = stack.node.tryFindChild('Payments') as unknown as atlas.IAtlasProject | undefined;
  return atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
    project:
      project ??
      atlas.AtlasProject.fromProjectAttributes(stack, 'Project', { projectId: PROJECT_ID }),
    clusterName: 'orders',
  });
}
