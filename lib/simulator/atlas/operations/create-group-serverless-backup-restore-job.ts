import { type WireRestoreRequest } from '../../../atlas/wire/restore-job';
import { dataAsOf } from '../../stored-data';
import { ok, OWNERS, type Operation, type ServerlessCall } from '../http/call';
import { Refusal } from '../refusal';
import { momentOf } from '../restore/judge-moment';
import { readRestoreRequest } from '../restore/read-request';
import { startRestore, type Delivery } from '../restore/start-restore';
import { dataAt } from '../restore/restored';
import { toSeconds } from '../schedule/settle';
import { serverlessSnapshotOf } from '../serverless/find';
import { serverlessTarget } from '../serverless/find-target';
import { judgeServerlessMoment } from '../serverless/judge-moment';
import { renderServerlessJob } from './render-serverless';

/** Restores a Serverless instance's backup into a Serverless instance or a dedicated cluster. */
export const createGroupServerlessBackupRestoreJob: Operation = {
  operationId: 'createGroupServerlessBackupRestoreJob',
  method: 'POST',
  path: '/groups/{groupId}/serverless/{clusterName}/backup/restoreJobs',
  versions: ['2023-01-01'],
  roles: OWNERS,
  scope: 'serverless',
  handle: (call) => {
    const request = readRestoreRequest(call);
    if (request.deliveryType === 'download')
      throw new Refusal(501, 'NOT_MODELLED', 'Downloads of Serverless snapshots are not modelled.');
    const brought = bring(call, request);
    const target = serverlessTarget(call, {
      targetGroupId: request.targetGroupId ?? '',
      targetClusterName: request.targetClusterName ?? '',
    });
    const job = startRestore(
      { ...call, cluster: call.serverless },
      { request, target, ...brought },
    );
    return ok(renderServerlessJob(call, job));
  },
};

/** What a snapshot or a moment brings. */
function bring(
  call: ServerlessCall,
  request: WireRestoreRequest,
): Pick<Delivery, 'data' | 'about'> {
  const { serverless, clock } = call;
  const seconds = momentOf(request);
  if (seconds === undefined) {
    const { takenAt } = serverlessSnapshotOf(call, request.snapshotId ?? '');
    return { data: dataAsOf(serverless, takenAt), about: { timestamp: toSeconds(takenAt) } };
  }
  judgeServerlessMoment(serverless, seconds, clock.now());
  const at = new Date(seconds * 1000);
  const increment = request.oplogInc;
  return {
    data: dataAt(serverless, seconds, increment),
    about: {
      desiredTimestamp: { date: toSeconds(at), increment: increment ?? null, time: seconds },
      timestamp: toSeconds(at),
    },
  };
}
