import { App, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  AtlasRegion,
  BackupPolicy,
  ClusterTier,
  DayOfMonth,
  DayOfWeek,
  MongoDbVersion,
  PolicyItem,
  Retention,
  TimeOfDay,
} from 'mongodb-backup-constructs';
import {
  AtlasCluster,
  AtlasConnection,
  AtlasProject,
  BackupSchedule,
  SnapshotCopy,
} from 'mongodb-backup-constructs/aws-cdk';

// The default app with one edit, named by DEMO_EDIT: `refused` keeps weekly snapshots shorter than daily ones and
// than Atlas takes; `weaker` and `stronger` are schedules Atlas takes that protect less and more.
const edit = process.env['DEMO_EDIT'] ?? '';
const DAYS_DAILY: Readonly<Record<string, number>> = { weaker: 10, stronger: 30 };

const stack = new Stack(new App(), 'OrdersBackups');
const payments = AtlasProject.fromProjectAttributes(stack, 'Payments', {
  projectId: '65f0c1d2e3a4b5c6d7e8f901',
  connection: AtlasConnection.fromSecret(
    Secret.fromSecretNameV2(stack, 'Key', 'atlas/backup-manager'),
  ),
});
const orders = AtlasCluster.fromClusterAttributes(stack, 'Orders', {
  project: payments,
  clusterName: 'orders',
  tier: ClusterTier.M30,
  regions: [AtlasRegion.aws('US_EAST_1')],
  mongoDbVersion: MongoDbVersion.parse('8.0'),
  pointInTimeRestore: true,
});

new BackupSchedule(stack, 'Schedule', {
  cluster: orders,
  referenceTime: TimeOfDay.utc(3, 0),
  restoreWindowDays: 7,
  policy: BackupPolicy.of(
    PolicyItem.hourly({ every: 6, keep: Retention.days(7) }),
    PolicyItem.daily({ keep: Retention.days(DAYS_DAILY[edit] ?? 14) }),
    PolicyItem.weekly({
      on: DayOfWeek.SATURDAY,
      keep: edit === 'refused' ? Retention.days(6) : Retention.weeks(8),
    }),
    PolicyItem.monthly({ on: DayOfMonth.LAST, keep: Retention.months(13) }),
  ),
  copies: [SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), { oplog: true })],
});
