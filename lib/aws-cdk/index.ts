export { AtlasCluster, type AtlasClusterAttributes } from './atlas-cluster';
export { type AcknowledgementProps } from '../core/accept-finding';
export { Acknowledgement } from './acknowledgement';
export { type IAtlasCluster } from './atlas-cluster-interface';
export { AtlasConnection, type AtlasConnectionOptions } from './atlas-connection';
export { AtlasProject, type AtlasProjectAttributes, type IAtlasProject } from './atlas-project';
export {
  BackupCompliancePolicy,
  ComplianceMode,
  type AuthorizedUser,
  type BackupCompliancePolicyProps,
} from './backup-compliance-policy';
export { BackupProvider, type BackupProviderOptions } from './backup-provider';
export { BackupSchedule, type BackupScheduleProps } from './backup-schedule';
export { CollectionRestore, type CollectionRestoreProps } from './collection-restore';
export {
  ExportStorage,
  type AtlasIdentity,
  type AzureStorage,
  type GoogleCloudStorage,
  type S3Storage,
} from './export-storage';
export { FlexRestore, type FlexRestoreProps } from './flex-restore';
export { ProtectionChecks } from './protection-checks';
export { Restore, type RestoreProps } from './restore';
export { Completion } from './restore-choices';
export { RestoreSource, type SnapshotAge } from './restore-source';
export { ServerlessRestore, type ServerlessRestoreProps } from './serverless-restore';
export { Snapshot, type SnapshotProps } from './snapshot';
export { SnapshotDownload, type SnapshotDownloadProps } from './snapshot-download';
export { SnapshotExport, type SnapshotExportProps } from './snapshot-export';
export {
  OnRemoveExportBucket,
  SnapshotExportBucket,
  type SnapshotExportBucketProps,
} from './snapshot-export-bucket';
export { ExtraRetention } from '../core/values/extra-retention';
export {
  OnRemoveSnapshot,
  RestoreTarget,
  SafetySnapshot,
  type OplogPosition,
} from '../core/values/run-choices';
export { AutoExport, ExistingSnapshots, OnDrift, OnRemove } from '../core/values/schedule-choices';
export { CopyRetention } from '../core/values/copy-retention';
export {
  CopiedSnapshots,
  SnapshotCopy,
  type SnapshotCopyOptions,
} from '../core/values/snapshot-copy';
export {
  ExistingCollections,
  RestoredIndexes,
  type RestoredNamespace,
} from '../core/values/collection-choices';
