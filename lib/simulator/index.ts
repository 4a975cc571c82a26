export { startAtlasSimulator, type AtlasSimulatorOptions } from './atlas/atlas-simulator';
export { type AtlasSimulator, type ClusterChange } from './atlas/doors';
export { type TimeSpan, type VirtualClock } from './clock';
export { type Fault } from './atlas/http/faults';
export { type RateLimit } from './atlas/http/rate-limits';
export { type LoggedRequest } from './atlas/http/serve-request';
export {
  type ApiKeySeed,
  type ClusterSeed,
  type ExportBucketSeed,
  type FlexClusterSeed,
  type ServerlessInstanceSeed,
  type ProjectSeed,
  type ServiceAccountSeed,
} from './atlas/seed';
export { type StoredData } from './stored-data';
export { startAzureSimulator, type AzureSimulatorOptions } from './azure/azure-simulator';
export { type AzureSimulator } from './azure/doors';
export { type AzureFault } from './azure/faults';
export { type LoggedAzureRequest } from './azure/http/context';
export {
  type MongoClusterSeed,
  type ResourceGroupSeed,
  type ServicePrincipalSeed,
} from './azure/seed';
