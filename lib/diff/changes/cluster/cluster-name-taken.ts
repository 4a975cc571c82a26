import { canonical } from '../../canonical';
import { fateOf, isKeptInReplacement } from '../../facts/cluster-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A new cluster has the name of one whose backups are retained. */
export const clusterNameTaken: ChangeKind = {
  id: 'cluster-name-taken',
  service: 'atlas',
  aspect: 'cluster-name',
  action: 'alter',
  about: 'cluster',
  levels: ['invalid'],
  statement: 'a cluster is created under the name of one that is deleted with retained backups',
  find: (pair, { sides }) => {
    if (pair.before === undefined || pair.after === undefined || !isKeptInReplacement(pair))
      return NOTHING;
    const isRenamed = canonical(pair.before.model.name) !== canonical(pair.after.model.name);
    if (fateOf(pair, sides.after) !== 'replaced' || isRenamed) return NOTHING;
    return [
      {
        level: 'invalid',
        what: 'name',
        before: 'in use',
        after: 'still taken',
        fact: 'the new cluster has the name of the old one, whose backups are retained, and Atlas gives no name twice while they exist',
        remedy: 'give the new cluster another name',
      },
    ];
  },
};
