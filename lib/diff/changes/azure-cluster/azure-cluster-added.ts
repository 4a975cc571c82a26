import { azureFateOf } from '../../facts/azure';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster is created. */
export const azureClusterAdded: ChangeKind = {
  id: 'azure-cluster-added',
  service: 'azure',
  aspect: 'cluster',
  action: 'add',
  about: 'azure-cluster',
  levels: ['info'],
  statement: 'a cluster of Azure DocumentDB is created',
  find: (pair) =>
    azureFateOf(pair) === 'added'
      ? [
          {
            level: 'info',
            what: 'cluster',
            before: 'none',
            after: 'created',
            fact: 'it is created',
            remedy: 'the service keeps its backups 35 days; its history starts empty',
          },
        ]
      : NOTHING,
};
