import { Duration } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  AtlasRegion,
  BackupPolicy,
  ClusterTier,
  MongoDbVersion,
  Retention,
  TimeOfDay,
} from 'mongodb-backup-constructs';
import {
  BackupCompliancePolicy,
  CollectionRestore,
  Completion,
  ComplianceMode,
  CopiedSnapshots,
  CopyRetention,
  ExistingCollections,
  ExistingSnapshots,
  ExportStorage,
  ExtraRetention,
  OnDrift,
  OnRemove,
  OnRemoveSnapshot,
  Restore,
  RestoreSource,
  Snapshot,
  SnapshotCopy,
  SnapshotDownload,
  SnapshotExport,
  SnapshotExportBucket,
} from 'mongodb-backup-constructs/aws-cdk';
import { aCluster, aProject, aSchedule, aStack, resourcesOfType } from './world';

const NEWEST = resolve(__dirname, '../fixtures/properties/0.1.0');

/** Where a value stands, e.g. `schedule.items.keep.amount`, whatever its place in a list. */
function pathsOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) =>
    key.startsWith('Fn::') || key === 'Ref'
      ? [path]
      : pathsOf(item, Array.isArray(value) ? path : `${path}.${key}`),
  );
}

const recorded = (kind: string): ReadonlySet<string> =>
  new Set(pathsOf(JSON.parse(readFileSync(join(NEWEST, `${kind}.json`), 'utf8'))));

test('whatever the constructs write is kept as the shape of the newest release', () => {
  const stack = aStack();
  const orders = aCluster(stack, {
    tier: ClusterTier.M30,
    regions: [AtlasRegion.aws('US_EAST_1')],
    mongoDbVersion: MongoDbVersion.parse('8.0'),
    backupEnabled: true,
    pointInTimeRestore: true,
    shards: 1,
  });
  const staging = aCluster(stack, { clusterName: 'staging' }, 'Staging');
  aSchedule(stack, orders, {
    policy: BackupPolicy.keepYears(7),
    referenceTime: TimeOfDay.utc(3, 0),
    restoreWindowDays: 7,
    copies: [SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), { oplog: true })],
    existingSnapshots: ExistingSnapshots.applyNewRetentionOnce('2026-11-21 OPS-812'),
    extraRetention: [ExtraRetention.days(CopiedSnapshots.ON_DEMAND, 5)],
    automaticCopies: false,
    onDrift: OnDrift.OVERWRITE,
    onRemove: OnRemove.DELETE_SCHEDULE,
    adopt: true,
    reapply: '2',
  });
  aSchedule(
    stack,
    staging,
    {
      policy: BackupPolicy.keepYears(7),
      copies: [
        SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), {
          keep: [CopyRetention.daily(Retention.days(30)), CopyRetention.onDemand()],
        }),
        SnapshotCopy.to(AtlasRegion.aws('EU_WEST_1'), { last: 10 }),
      ],
      existingSnapshots: ExistingSnapshots.applyNewCopyRetentionOnce('2026-11-25 OPS-830'),
    },
    'Copies',
  );
  new Snapshot(stack, 'Before', {
    cluster: orders,
    key: 'v2',
    keep: Retention.days(30),
    allowShorterKeep: true,
    description: 'before schema v2',
    onRemove: OnRemoveSnapshot.DELETE,
  });
  new Restore(stack, 'Drill', {
    source: RestoreSource.newestSnapshot(orders, { maxAge: Duration.days(1) }),
    target: staging,
    runId: 'drill',
    overwriteTarget: 'staging',
    completion: Completion.waitUpTo(Duration.minutes(50)),
    dryRun: true,
  });
  new CollectionRestore(stack, 'Rescue', {
    source: RestoreSource.newestSnapshot(orders, { maxAge: Duration.days(1) }),
    target: staging,
    runId: 'rescue',
    databases: [{ name: 'audit' }],
    collections: [{ name: 'shop.orders', newName: 'shop.rescued' }],
    databaseSuffix: '_old',
    collectionSuffix: '_v1',
    existing: ExistingCollections.OVERWRITE,
    overwriteTarget: 'staging',
    dryRun: true,
  });
  new SnapshotDownload(stack, 'Handover', {
    source: RestoreSource.newestSnapshot(orders, { maxAge: Duration.days(1) }),
    runId: 'handover',
    linkSecret: Secret.fromSecretNameV2(stack, 'Link', 'orders/link'),
    allowFallback: true,
  });
  const bucket = new SnapshotExportBucket(stack, 'Exports', {
    project: orders.project,
    storage: ExportStorage.s3({
      bucket: Bucket.fromBucketName(stack, 'Bucket', 'orders-exports'),
      atlasRoleId: '6a7944f22c88faeba59d3573',
      requirePrivateNetworking: true,
    }),
  });
  new SnapshotExport(stack, 'Archive', {
    source: RestoreSource.newestSnapshot(orders, { maxAge: Duration.days(1) }),
    bucket,
    runId: 'archive',
    customData: { ticket: 'OPS-8' },
  });
  // In an app of its own: under a policy nothing above may be deleted with its construct.
  const locked = aStack();
  new BackupCompliancePolicy(locked, 'Policy', {
    project: aProject(locked),
    mode: ComplianceMode.ENFORCED,
    authorizedUser: { email: 'sec@example.com', firstName: 'Sec', lastName: 'Officer' },
    minimum: BackupPolicy.keepDays(7),
    confirmProjectName: 'Payments',
  });
  const unrecorded = [
    ['schedule', 'Custom::MongoDbBackupSchedule'],
    ['snapshot', 'Custom::MongoDbBackupSnapshot'],
    ['restore', 'Custom::MongoDbBackupRestore'],
    ['collection-restore', 'Custom::MongoDbBackupCollectionRestore'],
    ['download', 'Custom::MongoDbBackupSnapshotDownload'],
    ['export', 'Custom::MongoDbBackupSnapshotExport'],
    ['export-bucket', 'Custom::MongoDbBackupExportBucket'],
    ['compliance-policy', 'Custom::MongoDbBackupCompliancePolicy'],
  ].flatMap(([kind = '', type = '']) => {
    const [resource] = [stack, locked].flatMap((place) => resourcesOfType(place, type));
    const written = pathsOf(resource?.Properties);
    expect(written.length).toBeGreaterThan(5);
    return written.filter((path) => !recorded(kind).has(path)).map((path) => `${kind}${path}`);
  });
  expect(unrecorded).toEqual([]);
});
