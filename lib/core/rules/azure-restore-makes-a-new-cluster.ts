import { tryParseAzureClusterId } from '../values/azure-cluster-id';
import { tryKnown } from '../values/known';
import { azureSourceOf } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A restore makes a cluster of another name, since nothing is restored in place. */
export const azureRestoreMakesANewCluster: AzureClusterRule = {
  id: 'azure-restore-makes-a-new-cluster',
  about: 'azure-cluster',
  statement: 'A restore makes a cluster of another name, since nothing is restored in place.',
  source: 'https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster',
  severity: 'fatal',
  check: (cluster, model) => {
    const { from, name, createMode } = cluster;
    const known = tryKnown(name);
    const source =
      tryKnown(azureSourceOf(cluster, model)?.name) ??
      tryParseAzureClusterId(tryKnown(from?.id) ?? '')?.name;
    if (createMode === 'default' || known === undefined || known !== source) return SATISFIED;
    return [
      {
        message: 'it has the name of its source, and a restore never happens in place',
        fix: 'give it a name of its own, and point clients to it afterwards',
      },
    ];
  },
};
