import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { alphabetical } from './render-fields';

/** One export of a cluster's snapshots. */
export const getGroupClusterBackupExport: Operation = {
  operationId: 'getGroupClusterBackupExport',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/exports/{exportId}',
  versions: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  handle: ({ cluster, params }) => {
    const id = params['exportId'] ?? '';
    const found = cluster.exports.find((each) => each.id === id);
    if (found !== undefined) return ok(alphabetical(found));
    throw new Refusal(404, 'RESOURCE_NOT_FOUND', `Cannot find resource ${id}.`, [id]);
  },
};
