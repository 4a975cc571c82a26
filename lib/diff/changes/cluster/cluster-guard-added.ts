import { guardsOnlyOf } from '../../facts/guards';
import { type ChangeKind } from '../change-kind';

/** A setting that keeps backups when the cluster leaves the code is added. */
export const clusterGuardAdded: ChangeKind = {
  id: 'cluster-guard-added',
  service: 'atlas',
  aspect: 'cluster-guard',
  action: 'add',
  about: 'cluster',
  levels: ['better'],
  statement: 'what keeps a cluster that leaves the code is added',
  find: ({ before, after }) =>
    guardsOnlyOf(after?.resource, before?.resource).map(({ name, effect }) => ({
      level: 'better',
      what: name,
      before: 'not set',
      after: 'set',
      fact: `${name}, which ${effect}, is added`,
      remedy: 'it holds from this deployment on',
    })),
};
