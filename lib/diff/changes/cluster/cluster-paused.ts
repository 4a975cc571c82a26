import { isSwitched } from '../../facts/switched';
import { type EngineResource } from '../../read/reading';
import { type ChangeKind, NOTHING } from '../change-kind';

const runs = ({ paused = false }: EngineResource): EngineResource['paused'] => paused;

/**
 * A cluster is paused.
 * @see https://www.mongodb.com/docs/atlas/pause-terminate-cluster/
 */
export const clusterPaused: ChangeKind = {
  id: 'cluster-paused',
  service: 'atlas',
  aspect: 'pause',
  action: 'add',
  about: 'cluster',
  levels: ['weakens'],
  statement: 'a cluster is paused, so that no snapshot is taken while those it has run out',
  find: ({ before, after }) =>
    // A cluster runs where nothing is said.
    isSwitched('on', {
      before: before?.resource && runs(before.resource),
      after: after?.resource?.paused,
    })
      ? [
          {
            level: 'weakens',
            what: 'pause',
            before: 'running',
            after: 'paused',
            fact: 'it is paused: no snapshot is taken while it is, and those it has run out at their expiry',
            remedy:
              'take an on-demand snapshot that is kept long enough before, or leave it running',
          },
        ]
      : NOTHING,
};
