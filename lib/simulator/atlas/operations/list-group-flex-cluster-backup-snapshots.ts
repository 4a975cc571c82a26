import { flexSnapshotAt } from '../flex/snapshots';
import { ok, type Operation } from '../http/call';
import { pageOf } from '../http/page';

/** The snapshots of a Flex cluster, the oldest first. */
export const listGroupFlexClusterBackupSnapshots: Operation = {
  operationId: 'listGroupFlexClusterBackupSnapshots',
  method: 'GET',
  path: '/groups/{groupId}/flexClusters/{name}/backup/snapshots',
  versions: ['2024-11-13'],
  scope: 'flex',
  handle: (call) => {
    const { flex, project, clock } = call;
    const path = `/api/atlas/v2/groups/${project.id}/flexClusters/${flex.name}/backup/snapshots`;
    const snapshots = flex.snapshots.map((each) => flexSnapshotAt(each, clock.now()));
    return ok(pageOf(call, path, snapshots));
  },
};
