import { judgeTarget } from '../collections/judge-target';
import { readCollectionRequest } from '../collections/read-request';
import { restorePoint } from '../collections/restore-point';
import { startCollectionRestore } from '../collections/start-job';
import { RECOVERY_OPERATORS, type Operation } from '../http/call';
import { judgeVersion } from '../restore/judge-compatibility';
import { judgeTargetIsFree } from '../restore/judge-target';
import { alphabetical } from './render-fields';

/** Restores single databases or collections into a running cluster. */
export const createGroupClusterCollectionRestoreJob: Operation = {
  operationId: 'createGroupClusterCollectionRestoreJob',
  method: 'POST',
  path: '/groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs',
  versions: ['2025-03-12'],
  roles: RECOVERY_OPERATORS,
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => {
    const request = readCollectionRequest(call);
    const target = judgeTarget(call, request);
    const { data, judged } = restorePoint(call, request);
    judgeVersion(judged, target);
    judgeTargetIsFree(target);
    const started = startCollectionRestore(call, { request, target, data });
    return { status: 201, body: alphabetical(started) };
  },
};
