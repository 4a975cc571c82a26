import { toSeconds } from '../schedule/settle';
import { ok, type Operation } from '../http/call';

/** One project. */
export const getGroup: Operation = {
  operationId: 'getGroup',
  method: 'GET',
  path: '/groups/{groupId}',
  versions: ['2023-01-01'],
  scope: 'project',
  handle: ({ project, baseUrl }) =>
    ok({
      clusterCount: project.clusters.size + project.flexClusters.size,
      created: toSeconds(project.createdAt),
      id: project.id,
      links: [{ href: `${baseUrl}/api/atlas/v2/groups/${project.id}`, rel: 'self' }],
      name: project.name,
      orgId: project.orgId,
    }),
};
