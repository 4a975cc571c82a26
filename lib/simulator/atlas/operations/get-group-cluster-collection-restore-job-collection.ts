import { collectionJobOf } from '../collections/find-job';
import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { alphabetical } from './render-fields';

/** How one collection of a restore fares. */
export const getGroupClusterCollectionRestoreJobCollection: Operation = {
  operationId: 'getGroupClusterCollectionRestoreJobCollection',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}/collections/{sourceNamespace}',
  versions: ['2025-03-12'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    const name = call.params['sourceNamespace'] ?? '';
    const found = collectionJobOf(call).collections.find((each) => each.sourceNamespace === name);
    if (found !== undefined) return ok(alphabetical(found));
    throw new Refusal(404, 'RESOURCE_NOT_FOUND', `Cannot find resource ${name}.`, [name]);
  },
};
