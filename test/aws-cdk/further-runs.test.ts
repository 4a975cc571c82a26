import { Duration, type Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ClusterTier } from 'mongodb-backup-constructs';
import {
  AutoExport,
  CollectionRestore,
  ExistingCollections,
  ExportStorage,
  FlexRestore,
  OnRemoveExportBucket,
  ProtectionChecks,
  RestoreSource,
  ServerlessRestore,
  SnapshotDownload,
  SnapshotExport,
  SnapshotExportBucket,
  type CollectionRestoreProps,
  type IAtlasCluster,
} from 'mongodb-backup-constructs/aws-cdk';
import { Frequency } from 'mongodb-backup-constructs';
import {
  aCluster,
  aProject,
  aSchedule,
  aStack,
  PROJECT_ID,
  resourcesOfType,
  type TemplateResource,
} from './world';

const ROLE = '6a7944f22c88faeba59d3573';

const only = (stack: Stack, type: string): TemplateResource => {
  const [resource, another] = resourcesOfType(stack, `Custom::MongoDbBackup${type}`);
  if (resource === undefined || another !== undefined) throw new Error(`not exactly one ${type}`);
  return resource;
};
const newest = (cluster: IAtlasCluster): RestoreSource =>
  RestoreSource.newestSnapshot(cluster, { maxAge: Duration.days(1) });
const findings = (stack: Stack, rule: string): readonly string[] =>
  ProtectionChecks.validateScope(stack)
    .filter((found) => found.rule === rule)
    .map(({ subject, message, fix }) => `${subject}: ${message}; ${fix}`);

function collections(stack: Stack, props: Partial<CollectionRestoreProps> = {}): CollectionRestore {
  const orders = aCluster(stack, { tier: ClusterTier.M30 });
  return new CollectionRestore(stack, 'Rescue', {
    source: newest(orders),
    target: orders,
    runId: 'OPS-1',
    collections: [{ name: 'shop.orders', newName: 'shop.rescued' }],
    ...props,
  });
}

describe('a restore of collections', () => {
  test('keeps what exists, builds no index that deletes, and waits, unless told otherwise', () => {
    const stack = aStack();
    collections(stack);
    expect(only(stack, 'CollectionRestore').Properties).toMatchObject({
      projectId: PROJECT_ID,
      clusterName: 'orders',
      databases: [],
      collections: [{ name: 'shop.orders', newName: 'shop.rescued' }],
      indexes: 'all-except-ttl',
      write: 'create-new',
      safetySnapshot: { keep: { amount: 7, unit: 'days' } },
      waitMinutes: 50,
    });
    expect(findings(stack, 'run-names-the-cluster-it-overwrites')).toEqual([]);
  });

  test('that overwrites names the cluster as consent', () => {
    const stack = aStack();
    collections(stack, { existing: ExistingCollections.OVERWRITE });
    expect(findings(stack, 'run-names-the-cluster-it-overwrites')).toEqual([
      "restore OPS-1 of collections into orders: it drops data of its target, and overwriteTarget is left out; set overwriteTarget to 'orders' if data of that cluster may be dropped",
    ]);
    const other = aStack();
    const existing = ExistingCollections.OVERWRITE;
    collections(other, { existing, overwriteTarget: 'orders' });
    expect(findings(other, 'run-names-the-cluster-it-overwrites')).toEqual([]);
  });

  test.each<readonly [Partial<CollectionRestoreProps>, string]>([
    [
      { collections: [] },
      "a restore of collections names no database and no collection; list some in 'databases' or 'collections'",
    ],
    [
      { collections: [{ name: 'shop' }] },
      '\'collections\' holds "shop"; write it like shop.orders',
    ],
    [
      { databases: [{ name: 'shop.orders' }] },
      '\'databases\' holds "shop.orders"; write it like shop',
    ],
    [
      { databases: Array.from({ length: 101 }, (_, index) => ({ name: `db${index}` })) },
      "'databases' names 101, and one restore takes 100 at most; split it into several with run ids of their own",
    ],
    [
      { databases: [{ name: 'shop' }, { name: 'shop' }] },
      "'databases' names shop twice; name it once",
    ],
    [{ runId: ' ' }, "'runId' is empty; name the run, e.g. 2026-11-21 or v2"],
  ])('of %j is refused at once', (props, message) => {
    expect(() => collections(aStack(), props)).toThrow(message);
  });

  test('takes a hundred names', () => {
    const databases = Array.from({ length: 100 }, (_, index) => ({ name: `db${index}` }));
    expect(() => collections(aStack(), { databases })).not.toThrow();
  });
});

describe('a Flex restore', () => {
  test('has the properties of a restore, and empties only what it names', () => {
    const stack = aStack();
    const small = aCluster(stack, { clusterName: 'small', tier: ClusterTier.FLEX }, 'Small');
    new FlexRestore(stack, 'Move', {
      source: newest(small),
      target: aCluster(stack, { clusterName: 'staging' }, 'Staging'),
      runId: 'move',
      overwriteTarget: 'staging',
    });
    expect(only(stack, 'FlexRestore').Properties).toMatchObject({
      clusterName: 'staging',
      overwriteTarget: 'staging',
      source: { cluster: { clusterName: 'small' }, kind: 'newest-snapshot', maxAgeHours: 24 },
    });
    expect(findings(stack, 'run-names-the-cluster-it-overwrites')).toEqual([]);
    expect(findings(stack, 'run-fits-its-clusters')).toEqual([]);
  });

  test('of a cluster of another family, or into one with a schedule, is a finding', () => {
    const stack = aStack();
    const orders = aCluster(stack, { tier: ClusterTier.M30 });
    const staging = aCluster(stack, { clusterName: 'staging' }, 'Staging');
    aSchedule(stack, staging);
    new FlexRestore(stack, 'Move', {
      source: newest(orders),
      target: staging,
      runId: 'move',
      overwriteTarget: 'staging',
    });
    expect(findings(stack, 'run-fits-its-clusters')).toEqual([
      'restore move into staging: orders is M30, and FlexRestore takes snapshots of Flex clusters only; use Restore for its snapshots',
    ]);
    expect(findings(stack, 'run-target-may-be-emptied')).toEqual([
      'restore move into staging: it empties staging, which has a schedule in the app (Backups/Schedule) and so is no restore target unless stated; restore into another cluster, state restoreTarget allowed for staging, or remove the restore if it has ended',
    ]);
  });
});

test('a Serverless restore has the properties of a restore, and the day its API ended is told', () => {
  const stack = aStack();
  const shop = aCluster(stack, { clusterName: 'shop', tier: ClusterTier.SERVERLESS_BASIC }, 'Shop');
  new ServerlessRestore(stack, 'Move', {
    source: newest(shop),
    target: aCluster(stack, { clusterName: 'staging', tier: ClusterTier.M10 }, 'Staging'),
    runId: 'move',
    overwriteTarget: 'staging',
  });
  expect(only(stack, 'ServerlessRestore').Properties).toMatchObject({
    clusterName: 'staging',
    overwriteTarget: 'staging',
    safetySnapshot: { keep: { amount: 7, unit: 'days' } },
    source: { cluster: { clusterName: 'shop' }, kind: 'newest-snapshot', maxAgeHours: 24 },
  });
  expect(findings(stack, 'run-fits-its-clusters')).toEqual([]);
  expect(findings(stack, 'serverless-restore-is-still-served')).toEqual([
    'restore move into staging: Atlas ended the API of Serverless backups on 2026-01-22, and from that day on nothing is started; look at the All Clusters page for what shop became (Free, Flex or dedicated, since 2025-05-05), and use FlexRestore for a Flex cluster or Restore for M10 or larger',
  ]);
});

test('a download may write the one secret it names, and no template holds a link', () => {
  const stack = aStack();
  const linkSecret = Secret.fromSecretNameV2(stack, 'Link', 'orders/link');
  new SnapshotDownload(stack, 'Handover', {
    source: newest(aCluster(stack)),
    runId: 'OPS-7',
    linkSecret,
  });
  expect(only(stack, 'SnapshotDownload').Properties['linkSecretArn']).toEqual({
    'Fn::Join': expect.anything(),
  });
  const policies = JSON.stringify(resourcesOfType(stack, 'AWS::IAM::Policy'));
  expect(policies.match(/secretsmanager:PutSecretValue/g)).toHaveLength(1);
});

describe('an export', () => {
  const bucketOf = (stack: Stack, onRemove?: OnRemoveExportBucket): SnapshotExportBucket =>
    new SnapshotExportBucket(stack, 'Exports', {
      project: aProject(stack),
      storage: ExportStorage.s3({
        bucket: Bucket.fromBucketName(stack, 'Bucket', 'orders-exports'),
        atlasRoleId: ROLE,
        requirePrivateNetworking: true,
      }),
      ...(onRemove !== undefined && { onRemove }),
    });

  test('goes to a bucket that is kept unless told otherwise, whose schedules come after it', () => {
    const stack = aStack();
    const bucket = bucketOf(stack);
    const orders = aCluster(stack);
    aSchedule(stack, orders, {
      autoExport: AutoExport.to(bucket.bucketId, Frequency.DAILY),
    });
    new SnapshotExport(stack, 'Archive', {
      source: newest(orders),
      bucket,
      runId: 'OPS-8',
      customData: { ticket: 'OPS-8' },
    });
    const { Properties, DeletionPolicy, UpdateReplacePolicy } = only(stack, 'ExportBucket');
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(Properties['bucket']).toEqual({
      cloudProvider: 'AWS',
      bucketName: 'orders-exports',
      iamRoleId: ROLE,
      requirePrivateNetworking: true,
    });
    const id = { 'Fn::GetAtt': [expect.stringMatching(/^Exports/), 'BucketId'] };
    expect(only(stack, 'SnapshotExport').Properties).toMatchObject({
      bucketId: id,
      customData: [{ key: 'ticket', value: 'OPS-8' }],
    });
    expect(only(stack, 'Schedule').Properties).toMatchObject({
      schedule: { autoExport: { bucketId: id } },
    });
  });

  test('bucket that is deregistered with its construct says so', () => {
    const stack = aStack();
    bucketOf(stack, OnRemoveExportBucket.DEREGISTER);
    expect(only(stack, 'ExportBucket').DeletionPolicy).toBe('Delete');
  });

  test('needs no more of S3 than to find the bucket and write into it, and only Atlas may take the role', () => {
    const stack = aStack();
    const bucket = Bucket.fromBucketName(stack, 'Bucket', 'orders-exports');
    const statements = ExportStorage.s3Statements(bucket).map((each) => each.toJSON() as object);
    expect(stack.resolve(statements)).toMatchObject([
      { Effect: 'Allow', Action: 's3:GetBucketLocation' },
      { Effect: 'Allow', Action: 's3:PutObject' },
    ]);
    const { conditions } = ExportStorage.s3Principal({
      atlasAwsAccountArn: 'arn:aws:iam::536727724300:root',
      externalId: '8d1b2f3a',
    }).policyFragment;
    expect(conditions).toEqual({ StringEquals: { 'sts:ExternalId': '8d1b2f3a' } });
  });

  test('to Azure and Google Cloud names the roles to grant there', () => {
    const serviceUrl = 'https://orders.blob.core.windows.net/exports';
    expect(ExportStorage.azure({ serviceUrl, atlasRoleId: ROLE }).rolesToGrant).toEqual([
      'Storage Blob Delegator on the storage account',
      'Storage Blob Data Contributor on the container',
    ]);
    const google = ExportStorage.googleCloud({ bucketName: 'exports', atlasRoleId: ROLE });
    expect(google.rolesToGrant).toEqual(['Storage Object User on the bucket']);
  });

  test('of a Flex cluster is a finding', () => {
    const stack = aStack();
    const small = aCluster(stack, { clusterName: 'small', tier: ClusterTier.FLEX }, 'Small');
    new SnapshotExport(stack, 'Archive', {
      source: newest(small),
      bucket: bucketOf(stack),
      runId: 'OPS-8',
    });
    expect(findings(stack, 'run-fits-its-clusters')).toEqual([
      'export OPS-8 of small: small is FLEX, whose snapshots Atlas does not export; use SnapshotDownload, or move the cluster to M10 or larger',
    ]);
  });
});

test('two runs of one kind with one id are a finding', () => {
  const stack = aStack();
  const orders = aCluster(stack);
  const props = {
    source: newest(orders),
    runId: 'OPS-7',
    linkSecret: Secret.fromSecretNameV2(stack, 'Link', 'orders/link'),
  };
  new SnapshotDownload(stack, 'One', props);
  new SnapshotDownload(stack, 'Two', props);
  expect(findings(stack, 'run-id-is-used-once-per-kind')).toEqual([
    'download OPS-7 of orders: Backups/One has the same run id, and a run happens at most once under one; give each run on a cluster a run id of its own',
  ]);
});
