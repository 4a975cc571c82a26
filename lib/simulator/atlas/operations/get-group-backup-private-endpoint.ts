import { findEndpointIn } from '../exports/find-endpoint';
import { ok, OWNERS, type Operation } from '../http/call';
import { alphabetical } from './render-fields';

/** One private way to object storage. */
export const getGroupBackupPrivateEndpoint: Operation = {
  operationId: 'getGroupBackupPrivateEndpoint',
  method: 'GET',
  path: '/groups/{groupId}/backup/AWS/privateEndpoints/{endpointId}',
  versions: ['2024-11-13'],
  roles: OWNERS,
  scope: 'project',
  handle: ({ project, params }) =>
    ok(alphabetical(findEndpointIn(project, params['endpointId'] ?? ''))),
};
