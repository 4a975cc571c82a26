import { done, OWNERS, type Operation } from '../http/call';
import { Refusal } from '../refusal';

/** Ends the pin of a feature compatibility version. */
export const unpinGroupClusterFeatureCompatibilityVersion: Operation = {
  operationId: 'unpinGroupClusterFeatureCompatibilityVersion',
  method: 'POST',
  path: '/groups/{groupId}/clusters/{clusterName}:unpinFeatureCompatibilityVersion',
  versions: ['2024-05-30'],
  roles: OWNERS,
  scope: 'cluster',
  handle: ({ cluster }) => {
    if (cluster.pinnedFcv === undefined)
      throw new Refusal(
        400,
        'VALIDATION_ERROR',
        `The feature compatibility version of cluster ${cluster.name} is not pinned.`,
        [cluster.name],
      );
    cluster.pinnedFcv = undefined;
    return done;
  },
};
