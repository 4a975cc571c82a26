import { azureGuardsOnlyOf } from '../../facts/azure';
import { type ChangeKind } from '../change-kind';

/** A guard around a cluster is added. */
export const azureGuardAdded: ChangeKind = {
  id: 'azure-guard-added',
  service: 'azure',
  aspect: 'guard',
  action: 'add',
  about: 'azure-cluster',
  levels: ['better'],
  statement: 'a guard around a cluster of Azure DocumentDB is added',
  find: ({ before, after }) =>
    azureGuardsOnlyOf(after, before).map((guard) => ({
      level: 'better',
      what: guard,
      before: 'not set',
      after: 'set',
      fact: `${guard} is added`,
      remedy: 'it holds from this deployment on',
    })),
};
