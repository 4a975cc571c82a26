/** An operation of the Atlas Administration API that this package calls, named by its id in the API document. */
export type AtlasOperation =
  | 'getSystemStatus'
  | 'getGroup'
  | 'listGroupClusterBackupSnapshots'
  | 'takeGroupClusterBackupSnapshots'
  | 'getGroupClusterBackupSnapshot'
  | 'updateGroupClusterBackupSnapshot'
  | 'deleteGroupClusterBackupSnapshot'
  | 'listGroupClusterBackupSnapshotShardedClusters'
  | 'getGroupClusterBackupSnapshotShardedCluster'
  | 'deleteGroupClusterBackupSnapshotShardedCluster'
  | 'listGroupClusterBackupRestoreJobs'
  | 'createGroupClusterBackupRestoreJob'
  | 'getGroupClusterBackupRestoreJob'
  | 'cancelGroupClusterBackupRestoreJob'
  | 'listGroupClusterBackupExports'
  | 'createGroupClusterBackupExport'
  | 'getGroupClusterBackupExport'
  | 'deleteGroupBackupExportBucket'
  | 'listGroupClusterOnlineArchives'
  | 'getGroupServerlessInstance'
  | 'listGroupServerlessBackupSnapshots'
  | 'listGroupServerlessBackupRestoreJobs'
  | 'createGroupServerlessBackupRestoreJob'
  | 'getGroupServerlessBackupRestoreJob'
  | 'getGroupDbAccessHistoryCluster'
  | 'getGroupBackupCompliancePolicy'
  | 'updateGroupBackupCompliancePolicy'
  | 'listGroupBackupExportBuckets'
  | 'createGroupBackupExportBucket'
  | 'getGroupBackupExportBucket'
  | 'updateGroupBackupExportBucket'
  | 'getGroupServiceAccount'
  | 'getGroupCluster'
  | 'listGroupClusters'
  | 'getGroupClusterBackupSchedule'
  | 'updateGroupClusterBackupSchedule'
  | 'deleteGroupClusterBackupSchedule'
  | 'listGroupBackupPrivateEndpoints'
  | 'getGroupFlexCluster'
  | 'listGroupFlexClusterBackupSnapshots'
  | 'getGroupFlexClusterBackupSnapshot'
  | 'listGroupFlexClusterBackupRestoreJobs'
  | 'createGroupFlexClusterBackupRestoreJob'
  | 'getGroupFlexClusterBackupRestoreJob'
  | 'downloadGroupFlexClusterBackup'
  | 'listGroupClusterBackupSnapshotDatabases'
  | 'listGroupClusterBackupSnapshotDatabaseCollections'
  | 'listGroupClusterCollectionRestoreJobs'
  | 'createGroupClusterCollectionRestoreJob'
  | 'getGroupClusterCollectionRestoreJob'
  | 'listGroupClusterCollectionRestoreJobCollections';

// One date per family of resources: a global version would silently move unrelated answers. A family the table does
// not know is asked for as it was first published.
const FIRST_VERSION = '2023-01-01';
const LATER_VERSIONS: readonly (readonly [family: RegExp, version: string])[] = [
  [/Flex|PrivateEndpoint/, '2024-11-13'],
  [/CollectionRestoreJob|SnapshotDatabase/, '2025-03-12'],
  [/CompliancePolicy$/, '2023-10-01'],
  [/^(list|create|get|update)GroupBackupExportBuckets?$/, '2024-05-30'],
  [/GroupClusters?$|ServiceAccount$|BackupSchedule$/, '2024-08-05'],
];

/** The resource version an operation is asked for. */
export const versionOf = (operation: AtlasOperation): string =>
  LATER_VERSIONS.find(([family]) => family.test(operation))?.[1] ?? FIRST_VERSION;
