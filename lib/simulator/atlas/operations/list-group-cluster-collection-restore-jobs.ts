import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { alphabetical } from './render-fields';

/** The restores of single collections out of a cluster, the newest first. */
export const listGroupClusterCollectionRestoreJobs: Operation = {
  operationId: 'listGroupClusterCollectionRestoreJobs',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs',
  versions: ['2025-03-12'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    const path = `/api/atlas/v2/groups/${call.project.id}/clusters/${call.cluster.name}/collectionRestoreJobs`;
    const jobs = [...call.cluster.collectionJobs].reverse().map(({ job }) => alphabetical(job));
    return ok(pageOf(call, path, jobs));
  },
};
