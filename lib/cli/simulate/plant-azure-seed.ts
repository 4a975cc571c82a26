import {
  type AzureSimulator,
  type MongoClusterSeed,
  type ResourceGroupSeed,
  type ServicePrincipalSeed,
} from '../../simulator';

/** What a seed file may hold for a simulated Azure; each list is optional. */
export interface AzureSeed {
  readonly resourceGroups?: readonly ResourceGroupSeed[];
  readonly mongoClusters?: readonly MongoClusterSeed[];
  readonly servicePrincipals?: readonly ServicePrincipalSeed[];
}

/** Puts what a seed file holds into a simulator, groups first. */
export function plantAzureSeed(azure: AzureSimulator, seed: AzureSeed): void {
  for (const group of seed.resourceGroups ?? []) azure.addResourceGroup(group);
  for (const cluster of seed.mongoClusters ?? []) azure.addMongoCluster(cluster);
  for (const principal of seed.servicePrincipals ?? []) azure.addServicePrincipal(principal);
}
