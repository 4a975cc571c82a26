import { type WireRestoreRequest } from '../../../atlas/wire/restore-job';
import { dataAsOf, dataAsOfOplog } from '../data-history';
import {
  EXPORT_OPERATORS,
  ok,
  RECOVERY_OPERATORS,
  type ClusterCall,
  type Operation,
} from '../http/call';
import { findTarget } from '../restore/find-target';
import { judgeCompatibility, type Restored } from '../restore/judge-compatibility';
import { judgeMoment, momentOf } from '../restore/judge-moment';
import { restorableSnapshot } from '../restore/judge-snapshot';
import { judgeTargetIsFree, judgeTargetState } from '../restore/judge-target';
import { readRestoreRequest } from '../restore/read-request';
import { startDownload } from '../restore/start-download';
import { startRestore, type Delivery } from '../restore/start-restore';
import { toSeconds } from '../schedule/settle';
import { isSharded, originOf } from '../snapshots/origin';
import { type SimulatedCluster, type StoredData, type StoredRestoreJob } from '../state';
import { renderRestoreJob } from './render-restore-job';

/** Starts a restore into a cluster, to a point in time, or a download. */
export const createGroupClusterBackupRestoreJob: Operation = {
  operationId: 'createGroupClusterBackupRestoreJob',
  method: 'POST',
  path: '/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs',
  versions: ['2023-01-01'],
  roles: [...RECOVERY_OPERATORS, ...EXPORT_OPERATORS],
  scope: 'cluster',
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
  judgeCompatibility(
    {
      version: snapshot.mongodVersion ?? '',
      sizeBytes: snapshot.storageSizeBytes,
      isSharded: snapshot.type === 'shardedCluster',
      origin: snapshot.origin,
    },
    target,
  );
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
  judgeCompatibility(present(source), target);
  const date = toSeconds(new Date(seconds * 1000));
  const desiredTimestamp = { date, increment: request.oplogInc ?? null, time: seconds };
  return {
    request,
    target,
    data: dataAt(source, request, seconds),
    about: { desiredTimestamp, timestamp: date },
  };
}

const present = (source: SimulatedCluster): Restored => ({
  version: source.mongoDbVersion,
  sizeBytes: 0,
  isSharded: isSharded(source),
  origin: originOf(source, source.createdAt, source.createdAt),
});

const dataAt = (
  source: SimulatedCluster,
  { oplogInc }: WireRestoreRequest,
  seconds: number,
): StoredData =>
  oplogInc === undefined
    ? dataAsOf(source, new Date(seconds * 1000))
    : dataAsOfOplog(source, seconds, oplogInc);
