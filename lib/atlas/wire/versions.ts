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
} as const;

/** An operation of the Atlas Administration API that this package calls. */
export type AtlasOperation = keyof typeof OPERATION_VERSIONS;
