import { type Operation } from '../http/call';
import { clusterNotFound } from '../http/find-cluster';

/** One Serverless instance: there is none any more. */
export const getGroupServerlessInstance: Operation = {
  operationId: 'getGroupServerlessInstance',
  method: 'GET',
  path: '/groups/{groupId}/serverless/{name}',
  versions: ['2023-01-01'],
  scope: 'project',
  handle: ({ project, params }) => {
    throw clusterNotFound(project, params['name'] ?? '');
  },
};
