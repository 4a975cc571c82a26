import { type WireSnapshotRequest } from '../../../atlas/wire/snapshot';
import { happenLater } from '../../agenda';
import { logEvent } from '../events';
import { type ClusterCall } from '../http/call';
import { closeOplogGap } from '../restore/oplog';
import { addRetention } from '../schedule/calendar';
import { copiesOf } from '../schedule/copies';
import { withExtraDays } from '../schedule/extra-retention';
import { toSeconds } from '../schedule/settle';
import { type SimulatedCluster, type StoredSnapshot } from '../state';
import { SNAPSHOT_SECONDS } from '../timings';
import { changeSnapshot, withCopies } from './change-snapshot';
import { bytesOf, isSharded, membersOf, originOf } from './origin';

/** Starts an on-demand snapshot and sees it through: queued, in progress, completed or failed. */
export function takeOnDemand(call: ClusterCall, request: Required<WireSnapshotRequest>): string {
  const { state, cluster, project, clock, newId, effect } = call;
  const at = clock.now();
  const snapshot = queuedSnapshot(cluster, request, { at, newId });
  cluster.snapshots = [...cluster.snapshots, snapshot];
  const isToFail = effect('fail-next-snapshot') !== undefined;
  const delay = effect('slow')?.seconds ?? 0;
  const later = (
    seconds: number,
    change: (each: StoredSnapshot, moment: Date) => StoredSnapshot,
  ): void => {
    happenLater(state, at, seconds, (moment) => {
      changeSnapshot(cluster, snapshot.id, (each) => change(each, moment));
    });
  };
  later(SNAPSHOT_SECONDS.untilInProgress, (each) => ({ ...each, status: 'inProgress' }));
  later(SNAPSHOT_SECONDS.untilVersion, (each) => ({
    ...each,
    mongodVersion: cluster.mongoDbVersion,
  }));
  later(SNAPSHOT_SECONDS.untilTaken + delay, (each, moment) => take(cluster, each, moment));
  const tell = (outcome: string, moment: Date): void => {
    logEvent(project, `CPS_SNAPSHOT_${outcome}`, { at: moment, newId, clusterName: cluster.name });
  };
  tell('STARTED', at);
  later(SNAPSHOT_SECONDS.untilCompleted + delay, (each, moment) => {
    tell(isToFail ? 'FAILED' : 'SUCCESSFUL', moment);
    return isToFail
      ? { ...each, status: 'failed' }
      : complete(cluster, each, { moment, days: request.retentionInDays });
  });
  return snapshot.id;
}

interface Making {
  readonly at: Date;
  readonly newId: (at: Date) => string;
}

function queuedSnapshot(
  cluster: SimulatedCluster,
  { description, retentionInDays }: Required<WireSnapshotRequest>,
  { at, newId }: Making,
): StoredSnapshot {
  const expiry = daysAfter(at, retentionInDays);
  const members = isSharded(cluster) ? membersOf(cluster, at, newId) : undefined;
  return {
    id: newId(at),
    takenAt: at,
    expiry,
    origin: originOf(cluster, at, expiry),
    type: members === undefined ? 'replicaSet' : 'shardedCluster',
    status: 'queued',
    snapshotType: 'onDemand',
    frequencyType: 'ondemand',
    expiresAt: toSeconds(expiry),
    ...(description !== '' && { description }),
    policyItems: [],
    storageSizeBytes: 0,
    copyRegions: [],
    ...(members === undefined
      ? { replicaSetName: cluster.name }
      : {
          members,
          snapshotIds: members.map(({ id }) => id),
          configServerType: cluster.configServerType,
        }),
  };
}

/** The moment the snapshot is of: from here on it holds the cluster's data. */
function take(cluster: SimulatedCluster, snapshot: StoredSnapshot, moment: Date): StoredSnapshot {
  return {
    ...snapshot,
    takenAt: moment,
    cloudProvider: cluster.provider,
    origin: originOf(cluster, moment, snapshot.expiry),
  };
}

interface Completion {
  readonly moment: Date;
  readonly days: number;
}

/** Completion counts anew what the retention counts from (recorded). */
function complete(
  cluster: SimulatedCluster,
  snapshot: StoredSnapshot,
  { moment, days }: Completion,
): StoredSnapshot {
  const protectedUntil = daysAfter(moment, days);
  const { schedule } = cluster;
  const expiry = schedule ? withExtraDays(schedule, 'ondemand', protectedUntil) : protectedUntil;
  const copies = schedule ? copiesOf(schedule, 'ondemand', snapshot.takenAt) : [];
  closeOplogGap(cluster, snapshot.takenAt);
  const completed: StoredSnapshot = {
    ...snapshot,
    status: 'completed',
    createdAt: toSeconds(snapshot.takenAt),
    expiry,
    expiresAt: toSeconds(expiry),
    storageSizeBytes: bytesOf(cluster),
    origin: { ...snapshot.origin, keptFrom: moment, protectedUntil },
  };
  return withCopies(completed, copies);
}

const daysAfter = (at: Date, days: number): Date =>
  addRetention(at, { retentionUnit: 'days', retentionValue: days });
