import { AZURE_CLUSTER_ID_SHAPE, tryParseAzureClusterId } from '../values/azure-cluster-id';
import { judge } from './azure-source-of';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A restore or a replica names its source by the id of a cluster of Azure DocumentDB, spelled as Azure spells it. */
export const azureSourceIsAMongoCluster: AzureClusterRule = {
  id: 'azure-source-is-a-mongo-cluster',
  about: 'azure-cluster',
  statement:
    'A restore or a replica names its source by the id of a cluster of Azure DocumentDB, spelled as Azure spells it.',
  source:
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mongo_cluster',
  severity: 'fatal',
  check: ({ from }) =>
    judge(from?.id, 'the id of its source', (id) =>
      tryParseAzureClusterId(id) === undefined
        ? [
            {
              message: `its source ${id} is no id of a cluster${id.includes('databaseAccounts') ? ', but of an Azure Cosmos DB account, which is another service' : ''}`,
              fix: `write it like ${AZURE_CLUSTER_ID_SHAPE}, letter by letter`,
            },
          ]
        : SATISFIED,
    ),
};
