import { ok, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { renderFlexCluster } from './render-flex-cluster';

/** One Flex cluster. */
export const getGroupFlexCluster: Operation = {
  operationId: 'getGroupFlexCluster',
  method: 'GET',
  path: '/groups/{groupId}/flexClusters/{name}',
  versions: ['2024-11-13'],
  scope: 'project',
  handle: ({ project, params }) => {
    const name = params['name'] ?? '';
    const flex = project.flexClusters.get(name);
    if (flex !== undefined) return ok(renderFlexCluster(flex));
    if (project.clusters.has(name)) {
      throw new Refusal(
        400,
        'CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API',
        `Cannot use non-flex cluster ${name} in the flex API.`,
        [name],
      );
    }
    throw new Refusal(
      404,
      'CLUSTER_NOT_FOUND',
      `No cluster named ${name} exists in group ${project.id}.`,
      [name, project.id],
    );
  },
};
