import { azureGuardsOnlyOf } from '../../facts/azure';
import { type ChangeKind } from '../change-kind';

/** A guard around a cluster is removed. */
export const azureGuardRemoved: ChangeKind = {
  id: 'azure-guard-removed',
  service: 'azure',
  aspect: 'guard',
  action: 'remove',
  about: 'azure-cluster',
  levels: ['weakens'],
  statement: 'a guard around a cluster of Azure DocumentDB is removed',
  find: ({ before, after }) =>
    azureGuardsOnlyOf(before, after).map((guard) => ({
      level: 'weakens',
      what: guard,
      before: 'set',
      after: 'not set',
      fact: `${guard} is removed`,
      remedy: 'keep it; a deleted cluster comes back by a support ticket only',
    })),
};
