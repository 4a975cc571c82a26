import { foreignResources } from './foreign-resources';
import { type ModelRule } from './rule';

/** A cluster of Azure DocumentDB of other bindings cannot be destroyed by mistake. */
export const azureClusterResourceIsKept: ModelRule = {
  id: 'azure-cluster-resource-is-kept',
  about: 'app',
  statement: 'A cluster of Azure DocumentDB of other bindings has preventDestroy.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'warning',
  check: foreignResources({
    type: 'azurerm_mongo_cluster',
    isSafe: ({ preventDestroy }) => preventDestroy,
    message:
      'destroying or replacing it leaves its backups 7 days, and they are restored through a support request',
    fix: 'use azure.ProtectedMongoCluster, or give it lifecycle: { preventDestroy: true } and a CanNotDelete lock',
  }),
};
