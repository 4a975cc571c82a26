import { type Operation } from '../http/call';
import { cancelGroupClusterBackupRestoreJob } from './cancel-group-cluster-backup-restore-job';
import { createGroup } from './create-group';
import { createGroupCluster } from './create-group-cluster';
import { createGroupClusterBackupRestoreJob } from './create-group-cluster-backup-restore-job';
import { createGroupFlexCluster } from './create-group-flex-cluster';
import { createGroupFlexClusterBackupRestoreJob } from './create-group-flex-cluster-backup-restore-job';
import { deleteGroup } from './delete-group';
import { deleteGroupCluster } from './delete-group-cluster';
import { deleteGroupClusterBackupSchedule } from './delete-group-cluster-backup-schedule';
import { deleteGroupClusterBackupSnapshot } from './delete-group-cluster-backup-snapshot';
import { deleteGroupClusterBackupSnapshotShardedCluster } from './delete-group-cluster-backup-snapshot-sharded-cluster';
import { deleteGroupFlexCluster } from './delete-group-flex-cluster';
import { disableGroupBackupCompliancePolicy } from './disable-group-backup-compliance-policy';
import { downloadGroupFlexClusterBackup } from './download-group-flex-cluster-backup';
import { getGroup } from './get-group';
import { getGroupBackupCompliancePolicy } from './get-group-backup-compliance-policy';
import { getGroupCluster } from './get-group-cluster';
import { getGroupClusterBackupRestoreJob } from './get-group-cluster-backup-restore-job';
import { getGroupClusterBackupSchedule } from './get-group-cluster-backup-schedule';
import { getGroupClusterBackupSnapshot } from './get-group-cluster-backup-snapshot';
import { getGroupClusterBackupSnapshotShardedCluster } from './get-group-cluster-backup-snapshot-sharded-cluster';
import { getGroupFlexCluster } from './get-group-flex-cluster';
import { getGroupFlexClusterBackupRestoreJob } from './get-group-flex-cluster-backup-restore-job';
import { getGroupFlexClusterBackupSnapshot } from './get-group-flex-cluster-backup-snapshot';
import { getGroupServerlessInstance } from './get-group-serverless-instance';
import { getGroupServiceAccount } from './get-group-service-account';
import { getRateLimit } from './get-rate-limit';
import { getSystemStatus } from './get-system-status';
import { listGroupClusterBackupRestoreJobs } from './list-group-cluster-backup-restore-jobs';
import { listGroupClusterBackupSnapshotShardedClusters } from './list-group-cluster-backup-snapshot-sharded-clusters';
import { listGroupClusterBackupSnapshots } from './list-group-cluster-backup-snapshots';
import { listGroupClusters } from './list-group-clusters';
import { listGroupFlexClusterBackupRestoreJobs } from './list-group-flex-cluster-backup-restore-jobs';
import { listGroupFlexClusterBackupSnapshots } from './list-group-flex-cluster-backup-snapshots';
import { listGroupFlexClusters } from './list-group-flex-clusters';
import { listGroupServerlessInstances } from './list-group-serverless-instances';
import { listRateLimits } from './list-rate-limits';
import { pinGroupClusterFeatureCompatibilityVersion } from './pin-group-cluster-feature-compatibility-version';
import { takeGroupClusterBackupSnapshots } from './take-group-cluster-backup-snapshots';
import { unpinGroupClusterFeatureCompatibilityVersion } from './unpin-group-cluster-feature-compatibility-version';
import { updateGroupBackupCompliancePolicy } from './update-group-backup-compliance-policy';
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
];
