import { isSwitched } from '../../facts/switched';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A paused cluster runs again. */
export const clusterResumed: ChangeKind = {
  id: 'cluster-resumed',
  service: 'atlas',
  aspect: 'pause',
  action: 'remove',
  about: 'cluster',
  levels: ['better'],
  statement: 'a paused cluster runs again, so that snapshots are taken',
  find: ({ before, after }) =>
    isSwitched('off', { before: before?.resource?.paused, after: after?.resource?.paused })
      ? [
          {
            level: 'better',
            what: 'pause',
            before: 'paused',
            after: 'running',
            fact: 'it runs again, and its schedule takes snapshots',
            remedy: 'what ran out while it was paused does not come back',
          },
        ]
      : NOTHING,
};
