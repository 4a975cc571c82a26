import { describeAddress } from '../../read/address';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster that was only named is managed as a resource from now on. */
export const clusterAdopted: ChangeKind = {
  id: 'cluster-adopted',
  service: 'atlas',
  aspect: 'cluster-management',
  action: 'add',
  about: 'cluster',
  levels: ['info'],
  statement: 'a cluster that was only named becomes a resource of the code',
  find: ({ before, after }) => {
    if (before === undefined || before.resource !== undefined || after?.resource === undefined)
      return NOTHING;
    return [
      {
        level: 'info',
        what: 'cluster',
        before: 'named only',
        after: 'managed',
        fact: `it is managed as ${describeAddress(after.resource)} from now on`,
        remedy: 'import the cluster that exists, or the deployment creates another one',
      },
    ];
  },
};
