import { azureFateOf } from '../../facts/azure';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster is no longer managed and stays. */
export const azureClusterForgotten: ChangeKind = {
  id: 'azure-cluster-forgotten',
  service: 'azure',
  aspect: 'cluster-management',
  action: 'remove',
  about: 'azure-cluster',
  levels: ['info'],
  statement: 'a cluster of Azure DocumentDB leaves the code and stays',
  find: (pair) =>
    azureFateOf(pair) === 'forgotten'
      ? [
          {
            level: 'info',
            what: 'cluster',
            before: 'managed',
            after: 'stays, not managed',
            fact: 'it is forgotten and not destroyed; the cluster and its backups stay',
            remedy: 'nothing here guards it from now on',
          },
        ]
      : NOTHING,
};
