import { ok, type Operation } from '../http/call';
import { clusterNotFound } from '../http/find-cluster';
import { renderServerless } from './render-serverless';

/** One Serverless instance, until Atlas has turned it into a cluster of another kind. */
export const getGroupServerlessInstance: Operation = {
  operationId: 'getGroupServerlessInstance',
  method: 'GET',
  path: '/groups/{groupId}/serverless/{name}',
  versions: ['2023-01-01'],
  scope: 'project',
  handle: ({ project, params }) => {
    const name = params['name'] ?? '';
    const instance = project.serverless.get(name);
    if (instance?.isTurned !== false) throw clusterNotFound(project, name);
    return ok(renderServerless(instance));
  },
};
