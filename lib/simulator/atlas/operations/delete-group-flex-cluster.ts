import { happenLater } from '../../agenda';
import { done, OWNERS, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { FLEX_SECONDS } from '../timings';

/** Deletes a Flex cluster and its snapshots. */
export const deleteGroupFlexCluster: Operation = {
  operationId: 'deleteGroupFlexCluster',
  method: 'DELETE',
  path: '/groups/{groupId}/flexClusters/{name}',
  versions: ['2024-11-13'],
  roles: OWNERS,
  scope: 'flex',
  handle: ({ state, project, flex, clock }) => {
    if (flex.terminationProtectionEnabled)
      throw new Refusal(
        400,
        'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED',
        'Cannot terminate a cluster when termination protection is enabled. Disable termination protection and try again.',
        ['Cannot terminate a cluster when termination protection is enabled.'],
      );
    flex.stateName = 'DELETING';
    happenLater(state, clock.now(), FLEX_SECONDS.untilDeleted, () => {
      project.flexClusters.delete(flex.name);
    });
    return done;
  },
};
