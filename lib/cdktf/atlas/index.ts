export { ComplianceMode } from '../../core/values/compliance-mode';
export {
  ExistingCollections,
  RestoredIndexes,
  type RestoredNamespace,
} from '../../core/values/collection-choices';
export {
  ExportBucket,
  type AzureContainerProps,
  type ExportBucketData,
  type GoogleBucketProps,
  type S3BucketProps,
} from '../../core/values/export-bucket';
export {
  OnRemoveSnapshot,
  RestoreTarget,
  SafetySnapshot,
  type OplogPosition,
} from '../../core/values/run-choices';
export { AutoExport, OnRemove } from '../../core/values/schedule-choices';
export { CopyRetention } from '../../core/values/copy-retention';
export {
  CopiedSnapshots,
  SnapshotCopy,
  type SnapshotCopyOptions,
} from '../../core/values/snapshot-copy';
export { type AtlasCredentialConfig } from '../l1/atlas-credential';
export {
  MongodbBackupProvider,
  type MongodbBackupProviderConfig,
} from '../l1/mongodb-backup-provider';
export { MongodbatlasProvider, type MongodbatlasProviderConfig } from '../l1/mongodbatlas-provider';
export {
  AtlasCluster,
  type AtlasClusterAttributes,
  type TerraformClusterOptions,
} from './atlas-cluster';
export { type IAtlasCluster } from './atlas-cluster-interface';
export { AtlasProject, type AtlasProjectAttributes, type IAtlasProject } from './atlas-project';
export {
  BackupCompliancePolicy,
  type AuthorizedUser,
  type BackupCompliancePolicyProps,
} from './backup-compliance-policy';
export { BackupSchedule, type BackupScheduleProps } from './backup-schedule';
export { CollectionRestore, type CollectionRestoreProps } from './collection-restore';
export { Completion } from './completion';
export { FlexRestore, type FlexRestoreProps } from './flex-restore';
export { Restore, type RestoreProps } from './restore';
export { RestoreSource, type SnapshotAge } from './restore-source';
export { Snapshot, type SnapshotProps } from './snapshot';
export { SnapshotExport, type SnapshotExportProps } from './snapshot-export';
export { SnapshotExportBucket, type SnapshotExportBucketProps } from './snapshot-export-bucket';
export { type ITerraformCluster } from './terraform-cluster';
