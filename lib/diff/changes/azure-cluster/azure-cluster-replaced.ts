import { type AzureClusterModel } from '../../../core/model/azure-cluster-model';
import { azureFateOf, DAYS_KEPT_AFTER_DELETION } from '../../facts/azure';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster is deleted and made anew. */
export const azureClusterReplaced: ChangeKind = {
  id: 'azure-cluster-replaced',
  service: 'azure',
  aspect: 'cluster',
  action: 'alter',
  about: 'azure-cluster',
  levels: ['irreversible', 'info'],
  statement: 'a cluster of Azure DocumentDB is replaced',
  find: (pair) =>
    azureFateOf(pair) === 'replaced'
      ? [
          {
            level: isDrill(pair.before?.model) ? 'info' : 'irreversible',
            what: 'cluster',
            before: 'exists',
            after: 'replaced',
            fact: `it is replaced: a new cluster is made and the old one deleted, whose backups are kept ${DAYS_KEPT_AFTER_DELETION} days and come back by a support ticket only`,
            remedy:
              'keep what forces the replacement for the life of the cluster, or ignore its changes; declare a moved block for a construct that is renamed',
          },
        ]
      : NOTHING,
};

const isDrill = (cluster: AzureClusterModel | undefined): boolean => cluster?.purpose === 'drill';
