import { type AzureClusterModel } from '../../../core/model/azure-cluster-model';
import { azureFateOf, DAYS_KEPT_AFTER_DELETION } from '../../facts/azure';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster is deleted. */
export const azureClusterRemoved: ChangeKind = {
  id: 'azure-cluster-removed',
  service: 'azure',
  aspect: 'cluster',
  action: 'remove',
  about: 'azure-cluster',
  levels: ['irreversible', 'info'],
  statement: 'a cluster of Azure DocumentDB is deleted',
  find: (pair) =>
    azureFateOf(pair) === 'removed'
      ? [
          {
            level: isDrill(pair.before?.model) ? 'info' : 'irreversible',
            what: 'cluster',
            before: 'exists',
            after: 'deleted',
            fact: `it is deleted; its backups are kept ${DAYS_KEPT_AFTER_DELETION} days and come back by a support ticket only`,
            remedy: 'restore it to another cluster first, or keep it',
          },
        ]
      : NOTHING,
};

const isDrill = (cluster: AzureClusterModel | undefined): boolean => cluster?.purpose === 'drill';
