import { fateOf } from '../../facts/cluster-fate';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster resource has a new logical id and the same name. */
export const clusterDuplicated: ChangeKind = {
  id: 'cluster-duplicated',
  service: 'atlas',
  aspect: 'cluster-address',
  action: 'alter',
  about: 'cluster',
  levels: ['invalid'],
  statement: 'the logical id of a cluster changed, so that CloudFormation creates it a second time',
  find: (pair, { sides }) => {
    const [old, young] = [pair.before?.resource, pair.after?.resource];
    if (old === undefined || young === undefined || fateOf(pair, sides.after) !== 'duplicated')
      return NOTHING;
    return [
      {
        level: 'invalid',
        what: 'logical id',
        before: old.address,
        after: young.address,
        fact: `${old.address} became ${young.address}, so CloudFormation creates a second cluster of this name, which Atlas refuses (DUPLICATE_CLUSTER_NAME)`,
        remedy:
          'keep the logical id with overrideLogicalId, or import the cluster under the new one',
      },
    ];
  },
};
