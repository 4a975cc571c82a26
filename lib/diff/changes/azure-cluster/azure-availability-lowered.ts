import { isSwitched } from '../../facts/switched';
import { type ChangeKind, NOTHING } from '../change-kind';

/** High availability goes off. */
export const azureAvailabilityLowered: ChangeKind = {
  id: 'azure-availability-lowered',
  service: 'azure',
  aspect: 'high-availability',
  action: 'decrease',
  about: 'azure-cluster',
  levels: ['warning'],
  statement: 'high availability of a cluster goes off',
  find: ({ before, after }) =>
    isSwitched('off', {
      before: before?.model.highAvailability,
      after: after?.model.highAvailability,
    })
      ? [
          {
            level: 'warning',
            what: 'high availability',
            before: 'on',
            after: 'off',
            fact: 'high availability goes off',
            remedy: 'a lost zone takes the shard down until it is back; backups are not touched',
          },
        ]
      : NOTHING,
};
