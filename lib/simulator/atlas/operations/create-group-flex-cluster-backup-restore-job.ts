import { flexSnapshotOf } from '../flex/find';
import { flexTarget } from '../flex/judge-target';
import { judgeIsComplete } from '../flex/judge-snapshot';
import { startFlexRestore } from '../flex/start-job';
import { ok, RECOVERY_OPERATORS, type Operation } from '../http/call';
import { missingAttribute, readBody, readText } from '../http/read-body';
import { alphabetical } from './render-fields';

/** Real clients send the name of the source as well; it is taken and says nothing. */
const ATTRIBUTES = [
  'instanceName',
  'snapshotId',
  'targetDeploymentItemName',
  'targetProjectId',
  'links',
];

/** Restores a Flex snapshot into a Flex cluster or a replica set. */
export const createGroupFlexClusterBackupRestoreJob: Operation = {
  operationId: 'createGroupFlexClusterBackupRestoreJob',
  method: 'POST',
  path: '/groups/{groupId}/flexClusters/{name}/backup/restoreJobs',
  versions: ['2024-11-13'],
  roles: RECOVERY_OPERATORS,
  scope: 'flex',
  handle: (call) => {
    const body = readBody(call, ATTRIBUTES);
    const snapshotId = readText(body, 'snapshotId');
    const name = readText(body, 'targetDeploymentItemName');
    if (snapshotId === undefined) throw missingAttribute('snapshotId');
    if (name === undefined) throw missingAttribute('targetDeploymentItemName');
    const snapshot = flexSnapshotOf(call, snapshotId);
    judgeIsComplete(snapshot, call.clock.now());
    const projectId = readText(body, 'targetProjectId') ?? call.project.id;
    const target = flexTarget(call, { projectId, name, version: snapshot.version });
    return ok(alphabetical(startFlexRestore(call, snapshot, target)));
  },
};
