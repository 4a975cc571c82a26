import { endCluster } from '../clusters/life';
import { OWNERS, type Operation } from '../http/call';
import { Refusal } from '../refusal';

/** Deletes a cluster, and its snapshots unless they are to be retained. */
export const deleteGroupCluster: Operation = {
  operationId: 'deleteGroupCluster',
  method: 'DELETE',
  path: '/groups/{groupId}/clusters/{clusterName}',
  versions: ['2023-02-01'],
  roles: OWNERS,
  scope: 'cluster',
  handle: (call) => {
    if (call.cluster.terminationProtectionEnabled)
      throw new Refusal(
        400,
        'CANNOT_TERMINATE_CLUSTER_WHEN_TERMINATION_PROTECTION_ENABLED',
        'Cannot terminate a cluster when termination protection is enabled. Disable termination protection and try again.',
        ['Cannot terminate a cluster when termination protection is enabled.'],
      );
    endCluster(call, call.query.get('retainBackups') === 'true');
    return { status: 202, body: {} };
  },
};
