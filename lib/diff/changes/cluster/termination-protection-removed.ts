import { isSwitched } from '../../facts/switched';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Atlas may delete the cluster from now on. */
export const terminationProtectionRemoved: ChangeKind = {
  id: 'termination-protection-removed',
  service: 'atlas',
  aspect: 'termination-protection',
  action: 'remove',
  about: 'cluster',
  levels: ['weakens'],
  statement: 'termination protection of a cluster is removed',
  find: ({ before, after }) =>
    isSwitched('off', {
      before: before?.resource?.terminationProtection,
      after: after?.resource?.terminationProtection,
    })
      ? [
          {
            level: 'weakens',
            what: 'termination protection',
            before: 'on',
            after: 'off',
            fact: 'termination protection goes off, so a delete takes the cluster and its snapshots',
            remedy: 'keep it on',
          },
        ]
      : NOTHING,
};
