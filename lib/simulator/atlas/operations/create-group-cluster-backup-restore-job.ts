import { type WireRestoreRequest } from '../../../atlas/wire/restore-job';
import {
  EXPORT_OPERATORS,
  ok,
  RECOVERY_OPERATORS,
  type ClusterCall,
  type Operation,
} from '../http/call';
import { findTarget } from '../restore/find-target';
import { judgeCompatibility } from '../restore/judge-compatibility';
import { judgeMoment, momentOf } from '../restore/judge-moment';
import { restorableSnapshot } from '../restore/judge-snapshot';
import { judgeTargetIsFree, judgeTargetState } from '../restore/judge-target';
import { dataAt, presentOf, restoredOf } from '../restore/restored';
import { readRestoreRequest } from '../restore/read-request';
import { startDownload } from '../restore/start-download';
import { startRestore, type Delivery } from '../restore/start-restore';
import { toSeconds } from '../schedule/settle';
import { type SimulatedCluster, type StoredRestoreJob } from '../state';
import { renderRestoreJob } from './render-restore-job';

/** Starts a restore into a cluster, to a point in time, or a download. */
export const createGroupClusterBackupRestoreJob: Operation = {
  operationId: 'createGroupClusterBackupRestoreJob',
  method: 'POST',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs',
  versions: ['2023-01-01'],
  roles: [...RECOVERY_OPERATORS, ...EXPORT_OPERATORS],
  scope: 'cluster',
  acceptsDeleted: true,
  handle: (call) => ok(renderRestoreJob(call, start(call, readRestoreRequest(call)))),
};

function start(call: ClusterCall, request: WireRestoreRequest): StoredRestoreJob {
  const { cluster: source } = call;
  if (request.deliveryType === 'download')
    return startDownload(call, request, restorableSnapshot(source, request.snapshotId, true));
  const target = findTarget(call, {
    targetGroupId: request.targetGroupId ?? '',
    targetClusterName: request.targetClusterName ?? '',
  });
  const delivery =
    request.deliveryType === 'automated'
      ? deliverSnapshot(source, request, target)
      : deliverMoment(call, request, target);
  judgeTargetIsFree(target);
  return startRestore(call, delivery);
}

function deliverSnapshot(
  source: SimulatedCluster,
  request: WireRestoreRequest,
  target: SimulatedCluster,
): Delivery {
  const snapshot = restorableSnapshot(source, request.snapshotId, false);
  judgeTargetState(target);
  judgeCompatibility(restoredOf(snapshot), target);
  const { createdAt } = snapshot;
  const about = createdAt === undefined ? {} : { timestamp: createdAt };
  return { request, target, data: snapshot.origin.data, about };
}

function deliverMoment(
  { cluster: source, clock }: ClusterCall,
  request: WireRestoreRequest,
  target: SimulatedCluster,
): Delivery {
  const seconds = momentOf(request) ?? 0;
  judgeMoment(source, seconds, clock.now());
  judgeTargetState(target);
  judgeCompatibility(presentOf(source), target);
  const date = toSeconds(new Date(seconds * 1000));
  const desiredTimestamp = { date, increment: request.oplogInc ?? null, time: seconds };
  return {
    request,
    target,
    data: dataAt(source, seconds, request.oplogInc),
    about: { desiredTimestamp, timestamp: date },
  };
}
