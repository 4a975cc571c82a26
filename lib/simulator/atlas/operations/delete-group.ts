import { policyInForce } from '../compliance/in-force';
import { OWNERS, type Operation } from '../http/call';
import { Refusal } from '../refusal';

/** Deletes a project that holds no cluster any more, and no snapshot a compliance policy protects. */
export const deleteGroup: Operation = {
  operationId: 'deleteGroup',
  method: 'DELETE',
  path: '/groups/{groupId}',
  versions: ['2023-01-01'],
  roles: OWNERS,
  scope: 'project',
  handle: ({ state, project }) => {
    const clusters = [...project.clusters.values()];
    const isActive =
      clusters.some(({ deletedAt }) => deletedAt === undefined) || project.flexClusters.size > 0;
    if (isActive)
      throw new Refusal(
        409,
        'CANNOT_CLOSE_GROUP_ACTIVE_ATLAS_CLUSTERS',
        'Cannot close group while it has active clusters; please terminate all clusters.',
      );
    if (clusters.length > 0 && policyInForce(project) !== undefined)
      throw new Refusal(
        409,
        'CANNOT_CLOSE_GROUP_ACTIVE_BACKUP_COMPLIANCE_POLICY',
        'Cannot close group while its backup compliance policy protects snapshots.',
      );
    state.projects.delete(project.id);
    return { status: 202, body: {} };
  },
};
