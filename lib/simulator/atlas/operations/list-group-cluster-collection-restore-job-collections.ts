import { type WireRestoredCollection } from '../../../atlas/wire/collection-restore-job';
import { collectionJobOf } from '../collections/find-job';
import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { alphabetical } from './render-fields';

const FILTERS = ['state', 'sourceNamespace', 'targetNamespace'] as const;

/** How each collection of a restore fares; nothing is known of them while the job is being prepared. */
export const listGroupClusterCollectionRestoreJobCollections: Operation = {
  operationId: 'listGroupClusterCollectionRestoreJobCollections',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs/{jobId}/collections',
  versions: ['2025-03-12'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    const { job, collections } = collectionJobOf(call);
    const isWanted = (each: WireRestoredCollection): boolean =>
      FILTERS.every((name) => (call.query.get(name) ?? each[name]) === each[name]);
    const path = `/api/atlas/v2/groups/${call.project.id}/clusters/${call.cluster.name}/collectionRestoreJobs/${job.id}/collections`;
    return ok(pageOf(call, path, collections.filter(isWanted).map(alphabetical)));
  },
};
