import { flexSnapshotOf } from '../flex/find';
import { judgeIsComplete } from '../flex/judge-snapshot';
import { startFlexDownload } from '../flex/start-job';
import { EXPORT_OPERATORS, ok, type Operation } from '../http/call';
import { missingAttribute, readBody, readText } from '../http/read-body';
import { alphabetical } from './render-fields';

/** Prepares a Flex snapshot for download. */
export const downloadGroupFlexClusterBackup: Operation = {
  operationId: 'downloadGroupFlexClusterBackup',
  method: 'POST',
  path: '/groups/{groupId}/flexClusters/{name}/backup/download',
  versions: ['2024-11-13'],
  roles: EXPORT_OPERATORS,
  scope: 'flex',
  handle: (call) => {
    const snapshotId = readText(readBody(call, ['snapshotId', 'links']), 'snapshotId');
    if (snapshotId === undefined) throw missingAttribute('snapshotId');
    const snapshot = flexSnapshotOf(call, snapshotId);
    judgeIsComplete(snapshot, call.clock.now());
    return ok(alphabetical(startFlexDownload(call, snapshot)));
  },
};
