import { BACKUP_MANAGERS, ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { alphabetical } from './render-fields';

/** The exports of a cluster's snapshots, the newest first. */
export const listGroupClusterBackupExports: Operation = {
  operationId: 'listGroupClusterBackupExports',
  method: 'GET',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/exports',
  versions: ['2023-01-01'],
  roles: BACKUP_MANAGERS,
  scope: 'cluster',
  handle: (call) => {
    const path = `/api/atlas/v2/groups/${call.project.id}/clusters/${call.cluster.name}/backup/exports`;
    return ok(pageOf(call, path, [...call.cluster.exports].reverse().map(alphabetical)));
  },
};
