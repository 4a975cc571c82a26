import { isSwitched } from '../../facts/switched';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Atlas refuses to delete the cluster from now on. */
export const terminationProtectionAdded: ChangeKind = {
  id: 'termination-protection-added',
  service: 'atlas',
  aspect: 'termination-protection',
  action: 'add',
  about: 'cluster',
  levels: ['better'],
  statement: 'termination protection of a cluster is added',
  find: ({ before, after }) =>
    isSwitched('on', {
      before: before?.resource?.terminationProtection,
      after: after?.resource?.terminationProtection,
    })
      ? [
          {
            level: 'better',
            what: 'termination protection',
            before: 'off',
            after: 'on',
            fact: 'termination protection goes on',
            remedy: 'Atlas refuses to delete the cluster while it is',
          },
        ]
      : NOTHING,
};
