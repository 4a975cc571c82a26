import { App, CfnWaitConditionHandle, Duration, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Retention } from 'mongodb-backup-constructs';
import {
  AtlasCluster,
  AtlasConnection,
  AtlasProject,
  Completion,
  Restore,
  RestoreSource,
  RestoreTarget,
  Snapshot,
} from 'mongodb-backup-constructs/aws-cdk';

const app = new App();
const changes = new Stack(app, 'OrdersChange');
const payments = AtlasProject.fromProjectAttributes(changes, 'Payments', {
  projectId: '65f0c1d2e3a4b5c6d7e8f901',
  connection: AtlasConnection.fromSecret(
    Secret.fromSecretNameV2(changes, 'Key', 'atlas/backup-manager'),
  ),
});
const orders = AtlasCluster.fromClusterAttributes(changes, 'Orders', {
  project: payments,
  clusterName: 'orders',
  pointInTimeRestore: true,
});
const staging = AtlasCluster.fromClusterAttributes(changes, 'Staging', {
  project: payments,
  clusterName: 'staging',
  restoreTarget: RestoreTarget.ALLOWED,
});

const before = new Snapshot(changes, 'BeforeV2', {
  cluster: orders,
  key: 'v2',
  keep: Retention.days(30),
  description: 'before schema v2',
});
// Stands for the migration: whatever changes the data comes after the snapshot.
before.before(new CfnWaitConditionHandle(changes, 'Migration'));

new Restore(new Stack(app, 'OrdersRestore'), 'Rehydrate', {
  source: RestoreSource.snapshot(before),
  target: staging,
  runId: '2026-11-21',
  overwriteTarget: 'staging',
  completion: Completion.waitUpTo(Duration.minutes(50)),
});
