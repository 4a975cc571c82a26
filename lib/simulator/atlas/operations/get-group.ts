import { ok, type Operation } from '../http/call';
import { renderGroup } from './render-group';

/** One project. */
export const getGroup: Operation = {
  operationId: 'getGroup',
  method: 'GET',
  path: '/groups/{groupId}',
  versions: ['2023-01-01'],
  scope: 'project',
  handle: ({ project, baseUrl }) => ok(renderGroup(project, baseUrl)),
};
