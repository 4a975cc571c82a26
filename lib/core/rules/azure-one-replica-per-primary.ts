import { nameOf } from '../model/describe';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A primary has one geo replica. */
export const azureOneReplicaPerPrimary: AzureClusterRule = {
  id: 'azure-one-replica-per-primary',
  about: 'azure-cluster',
  statement: 'A primary has one geo replica.',
  source: 'https://learn.microsoft.com/azure/documentdb/cross-region-replication',
  severity: 'fatal',
  check: (cluster, { azureClusters = [] }) => {
    const source = cluster.from?.path;
    if (cluster.createMode !== 'geo-replica' || source === undefined) return SATISFIED;
    const first = azureClusters.find(
      ({ createMode, from }) => createMode === 'geo-replica' && from?.path === source,
    );
    if (first === undefined || first.path === cluster.path) return SATISFIED;
    return [
      {
        message: `its primary has the replica ${nameOf(first.name)} already, and the service allows one`,
        fix: 'remove one of them',
      },
    ];
  },
};
