import { App, TerraformStack } from 'cdktf';
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
import { atlas } from 'mongodb-backup-constructs/cdktf';

const app = new App();
const stack = new TerraformStack(app, 'orders-backups');
new atlas.MongodbatlasProvider(stack, 'Atlas');
const payments = atlas.AtlasProject.fromProjectAttributes(stack, 'Payments', {
  projectId: '65f0c1d2e3a4b5c6d7e8f901',
});
const orders = atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
  project: payments,
  clusterName: 'orders',
  tier: ClusterTier.M30,
  regions: [AtlasRegion.aws('US_EAST_1')],
  mongoDbVersion: MongoDbVersion.parse('8.0'),
  pointInTimeRestore: true,
});

new atlas.BackupSchedule(stack, 'Schedule', {
  cluster: orders,
  referenceTime: TimeOfDay.utc(3, 0),
  restoreWindowDays: 7,
  policy: BackupPolicy.of(
    PolicyItem.hourly({ every: 6, keep: Retention.days(7) }),
    PolicyItem.daily({ keep: Retention.days(14) }),
    PolicyItem.weekly({ on: DayOfWeek.SATURDAY, keep: Retention.weeks(8) }),
    PolicyItem.monthly({ on: DayOfMonth.LAST, keep: Retention.months(13) }),
  ),
  copies: [atlas.SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), { oplog: true })],
});

app.synth();
