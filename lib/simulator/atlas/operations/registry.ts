import { type Operation } from '../http/call';
import { cancelGroupClusterBackupRestoreJob } from './cancel-group-cluster-backup-restore-job';
import { createGroup } from './create-group';
import { createGroupBackupExportBucket } from './create-group-backup-export-bucket';
import { createGroupBackupPrivateEndpoint } from './create-group-backup-private-endpoint';
import { createGroupCluster } from './create-group-cluster';
import { createGroupClusterBackupExport } from './create-group-cluster-backup-export';
import { createGroupClusterBackupRestoreJob } from './create-group-cluster-backup-restore-job';
import { createGroupClusterCollectionRestoreJob } from './create-group-cluster-collection-restore-job';
import { createGroupFlexCluster } from './create-group-flex-cluster';
import { createGroupFlexClusterBackupRestoreJob } from './create-group-flex-cluster-backup-restore-job';
import { createGroupServerlessBackupRestoreJob } from './create-group-serverless-backup-restore-job';
import { deleteGroup } from './delete-group';
import { deleteGroupBackupExportBucket } from './delete-group-backup-export-bucket';
import { deleteGroupBackupPrivateEndpoint } from './delete-group-backup-private-endpoint';
import { deleteGroupCluster } from './delete-group-cluster';
import { deleteGroupClusterBackupSchedule } from './delete-group-cluster-backup-schedule';
import { deleteGroupClusterBackupSnapshot } from './delete-group-cluster-backup-snapshot';
import { deleteGroupClusterBackupSnapshotShardedCluster } from './delete-group-cluster-backup-snapshot-sharded-cluster';
import { deleteGroupFlexCluster } from './delete-group-flex-cluster';
import { disableGroupBackupCompliancePolicy } from './disable-group-backup-compliance-policy';
import { downloadGroupFlexClusterBackup } from './download-group-flex-cluster-backup';
import { getGroup } from './get-group';
import { getGroupBackupCompliancePolicy } from './get-group-backup-compliance-policy';
import { getGroupBackupExportBucket } from './get-group-backup-export-bucket';
import { getGroupBackupPrivateEndpoint } from './get-group-backup-private-endpoint';
import { getGroupCluster } from './get-group-cluster';
import { getGroupClusterBackupExport } from './get-group-cluster-backup-export';
import { getGroupClusterBackupRestoreJob } from './get-group-cluster-backup-restore-job';
import { getGroupClusterBackupSchedule } from './get-group-cluster-backup-schedule';
import { getGroupClusterBackupSnapshot } from './get-group-cluster-backup-snapshot';
import { getGroupClusterBackupSnapshotDatabase } from './get-group-cluster-backup-snapshot-database';
import { getGroupClusterBackupSnapshotDatabaseCollection } from './get-group-cluster-backup-snapshot-database-collection';
import { getGroupClusterBackupSnapshotShardedCluster } from './get-group-cluster-backup-snapshot-sharded-cluster';
import { getGroupClusterCollectionRestoreJob } from './get-group-cluster-collection-restore-job';
import { getGroupClusterCollectionRestoreJobCollection } from './get-group-cluster-collection-restore-job-collection';
import { getGroupDbAccessHistoryCluster } from './get-group-db-access-history-cluster';
import { getGroupFlexCluster } from './get-group-flex-cluster';
import { getGroupFlexClusterBackupRestoreJob } from './get-group-flex-cluster-backup-restore-job';
import { getGroupFlexClusterBackupSnapshot } from './get-group-flex-cluster-backup-snapshot';
import { getGroupServerlessBackupRestoreJob } from './get-group-serverless-backup-restore-job';
import { getGroupServerlessBackupSnapshot } from './get-group-serverless-backup-snapshot';
import { getGroupServerlessInstance } from './get-group-serverless-instance';
import { getGroupServiceAccount } from './get-group-service-account';
import { getRateLimit } from './get-rate-limit';
import { getSystemStatus } from './get-system-status';
import { listGroupBackupExportBuckets } from './list-group-backup-export-buckets';
import { listGroupBackupPrivateEndpoints } from './list-group-backup-private-endpoints';
import { listGroupClusterBackupExports } from './list-group-cluster-backup-exports';
import { listGroupClusterBackupRestoreJobs } from './list-group-cluster-backup-restore-jobs';
import { listGroupClusterBackupSnapshotDatabaseCollections } from './list-group-cluster-backup-snapshot-database-collections';
import { listGroupClusterBackupSnapshotDatabases } from './list-group-cluster-backup-snapshot-databases';
import { listGroupClusterBackupSnapshotShardedClusters } from './list-group-cluster-backup-snapshot-sharded-clusters';
import { listGroupClusterBackupSnapshots } from './list-group-cluster-backup-snapshots';
import { listGroupClusterCollectionRestoreJobCollections } from './list-group-cluster-collection-restore-job-collections';
import { listGroupClusterCollectionRestoreJobs } from './list-group-cluster-collection-restore-jobs';
import { listGroupClusterOnlineArchives } from './list-group-cluster-online-archives';
import { listGroupClusters } from './list-group-clusters';
import { listGroupEvents } from './list-group-events';
import { listGroupFlexClusterBackupRestoreJobs } from './list-group-flex-cluster-backup-restore-jobs';
import { listGroupFlexClusterBackupSnapshots } from './list-group-flex-cluster-backup-snapshots';
import { listGroupFlexClusters } from './list-group-flex-clusters';
import { listGroupServerlessBackupRestoreJobs } from './list-group-serverless-backup-restore-jobs';
import { listGroupServerlessBackupSnapshots } from './list-group-serverless-backup-snapshots';
import { listGroupServerlessInstances } from './list-group-serverless-instances';
import { listRateLimits } from './list-rate-limits';
import { pinGroupClusterFeatureCompatibilityVersion } from './pin-group-cluster-feature-compatibility-version';
import { takeGroupClusterBackupSnapshots } from './take-group-cluster-backup-snapshots';
import { unpinGroupClusterFeatureCompatibilityVersion } from './unpin-group-cluster-feature-compatibility-version';
import { updateGroupBackupCompliancePolicy } from './update-group-backup-compliance-policy';
import { updateGroupBackupExportBucket } from './update-group-backup-export-bucket';
import { updateGroupCluster } from './update-group-cluster';
import { updateGroupClusterBackupSchedule } from './update-group-cluster-backup-schedule';
import { updateGroupClusterBackupSnapshot } from './update-group-cluster-backup-snapshot';
import { updateGroupFlexCluster } from './update-group-flex-cluster';

/** Every operation the simulator models. */
export const OPERATIONS: readonly Operation[] = [
  getSystemStatus,
  listRateLimits,
  getRateLimit,
  createGroup,
  deleteGroup,
  getGroup,
  getGroupServiceAccount,
  listGroupClusters,
  getGroupCluster,
  updateGroupCluster,
  createGroupCluster,
  deleteGroupCluster,
  pinGroupClusterFeatureCompatibilityVersion,
  unpinGroupClusterFeatureCompatibilityVersion,
  getGroupClusterBackupSchedule,
  updateGroupClusterBackupSchedule,
  deleteGroupClusterBackupSchedule,
  listGroupClusterBackupSnapshots,
  takeGroupClusterBackupSnapshots,
  // Before the snapshot by its id, whose path would take this one's name for an id.
  listGroupClusterBackupSnapshotShardedClusters,
  getGroupClusterBackupSnapshotShardedCluster,
  deleteGroupClusterBackupSnapshotShardedCluster,
  getGroupClusterBackupSnapshot,
  updateGroupClusterBackupSnapshot,
  deleteGroupClusterBackupSnapshot,
  listGroupClusterBackupRestoreJobs,
  createGroupClusterBackupRestoreJob,
  getGroupClusterBackupRestoreJob,
  cancelGroupClusterBackupRestoreJob,
  listGroupClusterBackupSnapshotDatabases,
  getGroupClusterBackupSnapshotDatabase,
  listGroupClusterBackupSnapshotDatabaseCollections,
  getGroupClusterBackupSnapshotDatabaseCollection,
  listGroupClusterCollectionRestoreJobs,
  createGroupClusterCollectionRestoreJob,
  getGroupClusterCollectionRestoreJob,
  listGroupClusterCollectionRestoreJobCollections,
  getGroupClusterCollectionRestoreJobCollection,
  listGroupBackupExportBuckets,
  createGroupBackupExportBucket,
  getGroupBackupExportBucket,
  updateGroupBackupExportBucket,
  deleteGroupBackupExportBucket,
  listGroupClusterBackupExports,
  createGroupClusterBackupExport,
  getGroupClusterBackupExport,
  listGroupBackupPrivateEndpoints,
  createGroupBackupPrivateEndpoint,
  getGroupBackupPrivateEndpoint,
  deleteGroupBackupPrivateEndpoint,
  listGroupEvents,
  listGroupClusterOnlineArchives,
  getGroupDbAccessHistoryCluster,
  getGroupBackupCompliancePolicy,
  updateGroupBackupCompliancePolicy,
  disableGroupBackupCompliancePolicy,
  listGroupFlexClusters,
  createGroupFlexCluster,
  getGroupFlexCluster,
  updateGroupFlexCluster,
  deleteGroupFlexCluster,
  listGroupFlexClusterBackupSnapshots,
  getGroupFlexClusterBackupSnapshot,
  listGroupFlexClusterBackupRestoreJobs,
  createGroupFlexClusterBackupRestoreJob,
  getGroupFlexClusterBackupRestoreJob,
  downloadGroupFlexClusterBackup,
  listGroupServerlessInstances,
  getGroupServerlessInstance,
  listGroupServerlessBackupSnapshots,
  getGroupServerlessBackupSnapshot,
  listGroupServerlessBackupRestoreJobs,
  createGroupServerlessBackupRestoreJob,
  getGroupServerlessBackupRestoreJob,
];
