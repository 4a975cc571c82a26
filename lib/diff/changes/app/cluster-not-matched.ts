import { describeCluster } from '../../../core/model/describe';
import { type ChangeKind } from '../change-kind';

/** A cluster could be several of the newer side. */
export const clusterNotMatched: ChangeKind = {
  id: 'cluster-not-matched',
  service: 'atlas',
  aspect: 'match',
  action: 'alter',
  about: 'app',
  levels: ['warning'],
  statement: 'a cluster whose reference changed could be several of the newer side',
  find: ({ ambiguous }) =>
    ambiguous.map(({ model }) => ({
      level: 'warning',
      verdict: 'cannot tell',
      what: 'cluster',
      before: model.path,
      after: 'one of several',
      fact: `its reference changed and more than one cluster of the newer side could be it`,
      remedy: 'state project id and name, or change one reference at a time',
      subject: describeCluster(model),
      origin: model,
    })),
};
