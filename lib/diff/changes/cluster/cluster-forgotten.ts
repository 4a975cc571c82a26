import { fateOf } from '../../facts/cluster-fate';
import { describeAddress } from '../../read/address';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster is no longer managed and stays. */
export const clusterForgotten: ChangeKind = {
  id: 'cluster-forgotten',
  service: 'atlas',
  aspect: 'cluster-management',
  action: 'remove',
  about: 'cluster',
  levels: ['info'],
  statement: 'a cluster leaves the code and stays in Atlas',
  find: (pair, { sides }) => {
    const old = pair.before?.resource;
    if (old === undefined || fateOf(pair, sides.after) !== 'forgotten') return NOTHING;
    return [
      {
        level: 'info',
        what: 'cluster',
        before: 'managed',
        after: 'stays, not managed',
        fact:
          old.engine === 'terraform'
            ? `${describeAddress(old)} is forgotten and not destroyed; the cluster and its backups stay in Atlas as they are`
            : `${old.address} is retained; the cluster and its backups stay in Atlas under the same name`,
        remedy: 'nothing here guards it from now on',
      },
    ];
  },
};
