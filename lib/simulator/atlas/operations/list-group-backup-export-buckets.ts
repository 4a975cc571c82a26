import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';
import { alphabetical } from './render-fields';

/** The export buckets of a project. */
export const listGroupBackupExportBuckets: Operation = {
  operationId: 'listGroupBackupExportBuckets',
  method: 'GET',
  path: '/groups/{groupId}/backup/exportBuckets',
  versions: ['2023-01-01', '2024-05-30'],
  deprecated: ['2023-01-01'],
  scope: 'project',
  handle: (call) => {
    const buckets = [...call.project.exportBuckets.values()].map(alphabetical);
    return ok(
      pageOf(call, `/api/atlas/v2/groups/${call.project.id}/backup/exportBuckets`, buckets),
    );
  },
};
