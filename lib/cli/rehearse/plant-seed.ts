import {
  type ApiKeySeed,
  type AtlasSimulator,
  type ClusterSeed,
  type ExportBucketSeed,
  type FlexClusterSeed,
  type ServerlessInstanceSeed,
  type ProjectSeed,
  type ServiceAccountSeed,
} from '../../simulator';

/** What a seed file may hold; each list is optional. */
export interface Seed {
  readonly projects?: readonly ProjectSeed[];
  readonly clusters?: readonly ClusterSeed[];
  readonly flexClusters?: readonly FlexClusterSeed[];
  readonly serverlessInstances?: readonly ServerlessInstanceSeed[];
  readonly exportBuckets?: readonly ExportBucketSeed[];
  readonly serviceAccounts?: readonly ServiceAccountSeed[];
  readonly apiKeys?: readonly ApiKeySeed[];
}

/** Puts what a seed file holds into a simulator, projects first. */
export function plantSeed(atlas: AtlasSimulator, seed: Seed): void {
  for (const project of seed.projects ?? []) atlas.addProject(project);
  for (const cluster of seed.clusters ?? []) atlas.addCluster(cluster);
  for (const cluster of seed.flexClusters ?? []) atlas.addFlexCluster(cluster);
  for (const instance of seed.serverlessInstances ?? []) atlas.addServerlessInstance(instance);
  for (const bucket of seed.exportBuckets ?? []) atlas.addExportBucket(bucket);
  for (const account of seed.serviceAccounts ?? []) atlas.addServiceAccount(account);
  for (const key of seed.apiKeys ?? []) atlas.addApiKey(key);
}
