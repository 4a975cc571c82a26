export { type SupportContact } from '../../core/restore/azure-runbook';
export { type MongoClusterAdministrator } from './administrator';
export { type AfterRestoreProps, type EntraUser, type PrivateEndpointProps } from './after-restore';
export { type ClusterGuardsProps } from './cluster-guards';
export { type CustomerManagedKey } from './customer-managed-key';
export { type FirewallRule } from './firewall-rule';
export {
  MongoClusterSource,
  type IMongoCluster,
  type MongoClusterSourceAttributes,
} from './mongo-cluster-source';
export {
  PointInTimeRestore,
  RestorePurpose,
  type PointInTimeRestoreProps,
} from './point-in-time-restore';
export { type ProviderChoice } from './provider-of';
export { ProtectedMongoCluster, type ProtectedMongoClusterProps } from './protected-mongo-cluster';
export { ReplicaCluster, type ReplicaClusterProps } from './replica-cluster';
export { RestoreRunbook, SupportSeverity, type RestoreRunbookProps } from './restore-runbook';
