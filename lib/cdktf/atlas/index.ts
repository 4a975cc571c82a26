export { AtlasCluster, type AtlasClusterAttributes } from './atlas-cluster';
export { type IAtlasCluster } from './atlas-cluster-interface';
export { AtlasProject, type AtlasProjectAttributes, type IAtlasProject } from './atlas-project';
export { BackupSchedule, type BackupScheduleProps } from './backup-schedule';
export { type ITerraformCluster } from './terraform-cluster';
export { MongodbatlasProvider, type MongodbatlasProviderConfig } from '../l1/mongodbatlas-provider';
export { AutoExport, OnRemove } from '../../core/values/schedule-choices';
export {
  CopiedSnapshots,
  SnapshotCopy,
  type SnapshotCopyOptions,
} from '../../core/values/snapshot-copy';
