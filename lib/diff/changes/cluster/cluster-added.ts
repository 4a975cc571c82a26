import { fateOf } from '../../facts/cluster-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster resource is new. */
export const clusterAdded: ChangeKind = {
  id: 'cluster-added',
  service: 'atlas',
  aspect: 'cluster',
  action: 'add',
  about: 'cluster',
  levels: ['info'],
  statement: 'a cluster is created',
  find: (pair, { sides }) => {
    if (fateOf(pair, sides.after) !== 'added') return NOTHING;
    const isDeclared = (pair.after?.model.schedules.length ?? 0) > 0;
    return [
      {
        level: 'info',
        what: 'cluster',
        before: 'none',
        after: 'created',
        fact: 'it is created',
        remedy: isDeclared
          ? 'its schedule is declared beside it'
          : 'no schedule is declared for it here, so backups follow what Atlas sets by default',
      },
    ];
  },
};
