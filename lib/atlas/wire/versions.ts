/**
 * The resource version each operation is asked for, named by the operation id of the API document.
 * One date per operation: a global version would silently move unrelated answers.
 */
export const OPERATION_VERSIONS = {
  getSystemStatus: '2023-01-01',
  getGroupServiceAccount: '2024-08-05',
  getGroup: '2023-01-01',
  getGroupCluster: '2024-08-05',
  listGroupClusters: '2024-08-05',
  getGroupFlexCluster: '2024-11-13',
  getGroupClusterBackupSchedule: '2024-08-05',
  updateGroupClusterBackupSchedule: '2024-08-05',
  deleteGroupClusterBackupSchedule: '2024-08-05',
  listGroupClusterBackupSnapshots: '2023-01-01',
  takeGroupClusterBackupSnapshots: '2023-01-01',
  getGroupClusterBackupSnapshot: '2023-01-01',
  updateGroupClusterBackupSnapshot: '2023-01-01',
  deleteGroupClusterBackupSnapshot: '2023-01-01',
  listGroupClusterBackupSnapshotShardedClusters: '2023-01-01',
  getGroupClusterBackupSnapshotShardedCluster: '2023-01-01',
  deleteGroupClusterBackupSnapshotShardedCluster: '2023-01-01',
  listGroupClusterBackupRestoreJobs: '2023-01-01',
  createGroupClusterBackupRestoreJob: '2023-01-01',
  getGroupClusterBackupRestoreJob: '2023-01-01',
  listGroupClusterCollectionRestoreJobs: '2025-03-12',
  listGroupClusterOnlineArchives: '2023-01-01',
  getGroupDbAccessHistoryCluster: '2023-01-01',
  getGroupBackupCompliancePolicy: '2023-10-01',
  updateGroupBackupCompliancePolicy: '2023-10-01',
} as const;

/** An operation of the Atlas Administration API that this package calls. */
export type AtlasOperation = keyof typeof OPERATION_VERSIONS;
