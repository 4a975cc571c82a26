import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { alphabetical } from './render-fields';

/** The restores of a Flex cluster's snapshots, the newest first; none is ever dropped. */
export const listGroupFlexClusterBackupRestoreJobs: Operation = {
  operationId: 'listGroupFlexClusterBackupRestoreJobs',
  method: 'GET',
  path: '/groups/{groupId}/flexClusters/{name}/backup/restoreJobs',
  versions: ['2024-11-13'],
  scope: 'flex',
  handle: (call) => {
    const { flex, project } = call;
    const path = `/api/atlas/v2/groups/${project.id}/flexClusters/${flex.name}/backup/restoreJobs`;
    return ok(pageOf(call, path, [...flex.restoreJobs].reverse().map(alphabetical)));
  },
};
