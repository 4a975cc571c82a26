import { foreignResources } from './foreign-resources';
import { type ModelRule } from './rule';

const A_CLUSTER = /azurerm_mongo_cluster|\/mongoClusters\//;

/** A lock on a cluster of Azure DocumentDB is CanNotDelete: under ReadOnly Terraform can no longer plan. */
export const azureLockLetsTerraformRead: ModelRule = {
  id: 'azure-lock-lets-terraform-read',
  about: 'app',
  statement:
    'A lock on a cluster of Azure DocumentDB is CanNotDelete: under ReadOnly Terraform can no longer plan.',
  source:
    'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources#considerations-before-applying-your-locks',
  severity: 'warning',
  check: foreignResources({
    type: 'azurerm_management_lock',
    isSafe: ({ lock }) => lock?.level !== 'ReadOnly' || !A_CLUSTER.test(lock.scope),
    message:
      'a ReadOnly lock on a cluster forbids the listing of its connection strings, which azurerm asks for at each plan',
    fix: 'use CanNotDelete, which keeps the cluster as well',
  }),
};
