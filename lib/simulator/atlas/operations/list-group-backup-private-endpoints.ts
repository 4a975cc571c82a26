import { ok, OWNERS, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { alphabetical } from './render-fields';

/** The private ways to object storage of a project. */
export const listGroupBackupPrivateEndpoints: Operation = {
  operationId: 'listGroupBackupPrivateEndpoints',
  method: 'GET',
  path: '/groups/{groupId}/backup/AWS/privateEndpoints',
  versions: ['2024-11-13'],
  roles: OWNERS,
  scope: 'project',
  handle: (call) => {
    const endpoints = [...call.project.privateEndpoints.values()].map(alphabetical);
    const path = `/api/atlas/v2/groups/${call.project.id}/backup/AWS/privateEndpoints`;
    return ok(pageOf(call, path, endpoints));
  },
};
