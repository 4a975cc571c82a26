import { happenLater } from '../../agenda';
import { findEndpointIn } from '../exports/find-endpoint';
import { done, OWNERS, type Operation } from '../http/call';
import { ENDPOINT_SECONDS } from '../timings';

/** Takes a private way to object storage down. */
export const deleteGroupBackupPrivateEndpoint: Operation = {
  operationId: 'deleteGroupBackupPrivateEndpoint',
  method: 'DELETE',
  path: '/groups/{groupId}/backup/AWS/privateEndpoints/{endpointId}',
  versions: ['2024-11-13'],
  roles: OWNERS,
  scope: 'project',
  handle: ({ state, project, params, clock }) => {
    const endpoint = findEndpointIn(project, params['endpointId'] ?? '');
    project.privateEndpoints.set(endpoint.id, { ...endpoint, status: 'DELETING' });
    happenLater(state, clock.now(), ENDPOINT_SECONDS.untilDeleted, () => {
      project.privateEndpoints.delete(endpoint.id);
    });
    return done;
  },
};
