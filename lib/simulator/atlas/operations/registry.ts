import { type Operation } from '../http/call';
import { cancelGroupClusterBackupRestoreJob } from './cancel-group-cluster-backup-restore-job';
import { createGroupClusterBackupRestoreJob } from './create-group-cluster-backup-restore-job';
import { deleteGroupClusterBackupSchedule } from './delete-group-cluster-backup-schedule';
import { deleteGroupClusterBackupSnapshot } from './delete-group-cluster-backup-snapshot';
import { deleteGroupClusterBackupSnapshotShardedCluster } from './delete-group-cluster-backup-snapshot-sharded-cluster';
import { disableGroupBackupCompliancePolicy } from './disable-group-backup-compliance-policy';
import { getGroup } from './get-group';
import { getGroupBackupCompliancePolicy } from './get-group-backup-compliance-policy';
import { getGroupCluster } from './get-group-cluster';
import { getGroupClusterBackupRestoreJob } from './get-group-cluster-backup-restore-job';
import { getGroupClusterBackupSchedule } from './get-group-cluster-backup-schedule';
import { getGroupClusterBackupSnapshot } from './get-group-cluster-backup-snapshot';
import { getGroupClusterBackupSnapshotShardedCluster } from './get-group-cluster-backup-snapshot-sharded-cluster';
import { getGroupFlexCluster } from './get-group-flex-cluster';
import { getGroupServiceAccount } from './get-group-service-account';
import { getSystemStatus } from './get-system-status';
import { listGroupClusterBackupRestoreJobs } from './list-group-cluster-backup-restore-jobs';
import { listGroupClusterBackupSnapshotShardedClusters } from './list-group-cluster-backup-snapshot-sharded-clusters';
import { listGroupClusterBackupSnapshots } from './list-group-cluster-backup-snapshots';
import { listGroupClusters } from './list-group-clusters';
import { listGroupFlexClusters } from './list-group-flex-clusters';
import { takeGroupClusterBackupSnapshots } from './take-group-cluster-backup-snapshots';
import { updateGroupBackupCompliancePolicy } from './update-group-backup-compliance-policy';
import { updateGroupCluster } from './update-group-cluster';
import { updateGroupClusterBackupSchedule } from './update-group-cluster-backup-schedule';
import { updateGroupClusterBackupSnapshot } from './update-group-cluster-backup-snapshot';

/** Every operation the simulator models. */
export const OPERATIONS: readonly Operation[] = [
  getSystemStatus,
  getGroup,
  getGroupServiceAccount,
  listGroupClusters,
  getGroupCluster,
  updateGroupCluster,
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
  getGroupFlexCluster,
];
