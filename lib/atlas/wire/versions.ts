/**
 * The operations this package calls, named by the operation id of the API document, under the resource version each is
 * asked for. One date per operation: a global version would silently move unrelated answers.
 */
const OPERATIONS = {
  '2023-01-01': [
    'getSystemStatus',
    'getGroup',
    'listGroupClusterBackupSnapshots',
    'takeGroupClusterBackupSnapshots',
    'getGroupClusterBackupSnapshot',
    'updateGroupClusterBackupSnapshot',
    'deleteGroupClusterBackupSnapshot',
    'listGroupClusterBackupSnapshotShardedClusters',
    'getGroupClusterBackupSnapshotShardedCluster',
    'deleteGroupClusterBackupSnapshotShardedCluster',
    'listGroupClusterBackupRestoreJobs',
    'createGroupClusterBackupRestoreJob',
    'getGroupClusterBackupRestoreJob',
    'cancelGroupClusterBackupRestoreJob',
    'listGroupClusterBackupExports',
    'createGroupClusterBackupExport',
    'getGroupClusterBackupExport',
    'deleteGroupBackupExportBucket',
    'listGroupClusterOnlineArchives',
    'getGroupServerlessInstance',
    'listGroupServerlessBackupSnapshots',
    'listGroupServerlessBackupRestoreJobs',
    'createGroupServerlessBackupRestoreJob',
    'getGroupServerlessBackupRestoreJob',
    'getGroupDbAccessHistoryCluster',
  ],
  '2023-10-01': ['getGroupBackupCompliancePolicy', 'updateGroupBackupCompliancePolicy'],
  '2024-05-30': [
    'listGroupBackupExportBuckets',
    'createGroupBackupExportBucket',
    'getGroupBackupExportBucket',
    'updateGroupBackupExportBucket',
  ],
  '2024-08-05': [
    'getGroupServiceAccount',
    'getGroupCluster',
    'listGroupClusters',
    'getGroupClusterBackupSchedule',
    'updateGroupClusterBackupSchedule',
    'deleteGroupClusterBackupSchedule',
  ],
  '2024-11-13': [
    'listGroupBackupPrivateEndpoints',
    'getGroupFlexCluster',
    'listGroupFlexClusterBackupSnapshots',
    'getGroupFlexClusterBackupSnapshot',
    'listGroupFlexClusterBackupRestoreJobs',
    'createGroupFlexClusterBackupRestoreJob',
    'getGroupFlexClusterBackupRestoreJob',
    'downloadGroupFlexClusterBackup',
  ],
  '2025-03-12': [
    'listGroupClusterBackupSnapshotDatabases',
    'listGroupClusterBackupSnapshotDatabaseCollections',
    'listGroupClusterCollectionRestoreJobs',
    'createGroupClusterCollectionRestoreJob',
    'getGroupClusterCollectionRestoreJob',
    'listGroupClusterCollectionRestoreJobCollections',
  ],
} as const;

type Versions = typeof OPERATIONS;

/** An operation of the Atlas Administration API that this package calls. */
export type AtlasOperation = Versions[keyof Versions][number];

/** Each operation with the resource version it is asked for. */
export const OPERATION_VERSIONS = Object.fromEntries(
  Object.entries(OPERATIONS).flatMap(([version, names]) => names.map((name) => [name, version])),
) as Readonly<Record<AtlasOperation, string>>;
