import { collectionJobOf } from '../collections/find-job';
import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { alphabetical } from './render-fields';

/** One restore of single collections. */
export const getGroupClusterCollectionRestoreJob: Operation = {
  operationId: 'getGroupClusterCollectionRestoreJob',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}',
  versions: ['2025-03-12'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => ok(alphabetical(collectionJobOf(call).job)),
};
