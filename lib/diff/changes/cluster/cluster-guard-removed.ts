import { guardsOnlyOf } from '../../facts/guards';
import { type ChangeKind } from '../change-kind';

/** A setting that keeps backups when the cluster leaves the code is removed. */
export const clusterGuardRemoved: ChangeKind = {
  id: 'cluster-guard-removed',
  service: 'atlas',
  aspect: 'cluster-guard',
  action: 'remove',
  about: 'cluster',
  levels: ['weakens'],
  statement: 'what keeps a cluster that leaves the code is removed',
  find: ({ before, after }) =>
    guardsOnlyOf(before?.resource, after?.resource).map(({ name, effect }) => ({
      level: 'weakens',
      what: name,
      before: 'set',
      after: 'not set',
      fact: `${name}, which ${effect}, is removed`,
      remedy: 'keep it; a later change that drops or replaces the resource takes the backups along',
    })),
};
