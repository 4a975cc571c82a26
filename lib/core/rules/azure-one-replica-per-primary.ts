import { nameOf } from '../model/describe';
import { azureSourceKeyOf } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A primary has one geo replica. */
export const azureOneReplicaPerPrimary: AzureClusterRule = {
  id: 'azure-one-replica-per-primary',
  about: 'azure-cluster',
  statement: 'A primary has one geo replica.',
  source: 'https://learn.microsoft.com/azure/documentdb/cross-region-replication',
  severity: 'fatal',
  check: (cluster, model) => {
    const source = azureSourceKeyOf(cluster, model);
    if (cluster.createMode !== 'geo-replica' || source === undefined) return SATISFIED;
    const first = model.azureClusters?.find(
      (other) => other.createMode === 'geo-replica' && azureSourceKeyOf(other, model) === source,
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
