import { type Operation } from '../http/call';
import { deleteGroupClusterBackupSchedule } from './delete-group-cluster-backup-schedule';
import { getGroup } from './get-group';
import { getGroupCluster } from './get-group-cluster';
import { getGroupClusterBackupSchedule } from './get-group-cluster-backup-schedule';
import { getGroupClusterBackupSnapshot } from './get-group-cluster-backup-snapshot';
import { getGroupFlexCluster } from './get-group-flex-cluster';
import { getGroupServiceAccount } from './get-group-service-account';
import { getSystemStatus } from './get-system-status';
import { listGroupClusterBackupSnapshots } from './list-group-cluster-backup-snapshots';
import { listGroupClusters } from './list-group-clusters';
import { listGroupFlexClusters } from './list-group-flex-clusters';
import { updateGroupCluster } from './update-group-cluster';
import { updateGroupClusterBackupSchedule } from './update-group-cluster-backup-schedule';

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
  getGroupClusterBackupSnapshot,
  listGroupFlexClusters,
  getGroupFlexCluster,
];
