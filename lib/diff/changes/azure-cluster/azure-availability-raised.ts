import { isSwitched } from '../../facts/switched';
import { type ChangeKind, NOTHING } from '../change-kind';

/** High availability goes on. */
export const azureAvailabilityRaised: ChangeKind = {
  id: 'azure-availability-raised',
  service: 'azure',
  aspect: 'high-availability',
  action: 'increase',
  about: 'azure-cluster',
  levels: ['better'],
  statement: 'high availability of a cluster goes on',
  find: ({ before, after }) =>
    isSwitched('on', {
      before: before?.model.highAvailability,
      after: after?.model.highAvailability,
    })
      ? [
          {
            level: 'better',
            what: 'high availability',
            before: 'off',
            after: 'on',
            fact: 'high availability goes on',
            remedy: 'each shard has a standby in another zone',
          },
        ]
      : NOTHING,
};
