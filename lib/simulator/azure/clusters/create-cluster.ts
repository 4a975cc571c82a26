import { type Call } from '../http/call';
import { startWork } from '../long-running/start';
import { badRequest, conflict } from '../refusal';
import { keyOf, type ClusterId } from '../resource-id';
import { type SimulatedCluster } from '../state';
import { dataAsOf, setData, type StoredData } from '../../stored-data';
import { CREATE_SECONDS, REPLICA_SECONDS, RESTORE_SECONDS } from '../timings';
import { happenLater } from '../../agenda';
import { createDefault, createReplica, createRestored } from './births';
import { judgeName } from './judge-name';
import { judgeReplica } from './judge-replica';
import { judgeRestore } from './judge-restore';
import { newCluster, type Birth } from './new-cluster';
import { type ClusterRequest } from './read-request';

/** A cluster that was asked for, and how its making is watched. */
export interface Creation {
  readonly cluster: SimulatedCluster;
  readonly headers: Readonly<Record<string, string>>;
}

interface Plan {
  readonly birth: Birth;
  readonly seconds: number;
  /** What it holds when it is ready. */
  readonly data: () => StoredData;
}

/** Judges a new cluster by the mode it is asked for in, and begins to make it. */
export function createCluster(call: Call, target: ClusterId, request: ClusterRequest): Creation {
  judgeName(target.name);
  if (request.location === undefined) throw badRequest("The property '#/location' is required.");
  refuseTakenName(call, target);
  const { birth, seconds, data } = planFor(call, target, request);
  const cluster = newCluster(target, request, birth, call.now);
  call.state.clusters.set(keyOf(cluster.id), cluster);
  const headers = startWork(call, {
    subscriptionId: target.subscriptionId,
    location: cluster.location,
    resourceId: cluster.id,
    seconds,
    succeed: (at) => {
      setData(cluster, data(), at);
      becomeReady(cluster);
    },
    fail: () => {
      Object.assign(cluster, { provisioningState: 'Failed', backupsBeganAt: undefined });
    },
  });
  if (cluster.replica.role !== 'Primary') catchUp(call, cluster);
  return { cluster, headers };
}

/** The name is part of a public address: nobody else may have it, in whatever subscription. */
function refuseTakenName({ state }: Call, { name }: ClusterId): void {
  if ([...state.clusters.values()].some((each) => each.name === name))
    throw conflict(`The name '${name}' is taken.`);
}

function planFor(call: Call, target: ClusterId, request: ClusterRequest): Plan {
  const { now } = call;
  const mode = request.createMode ?? 'Default';
  if (mode === 'PointInTimeRestore') {
    const restore = judgeRestore(call, target, request);
    return {
      birth: createRestored(restore, request, now),
      seconds: RESTORE_SECONDS,
      data: () => dataAsOf(restore.source, restore.at),
    };
  }
  if (mode === 'Default') {
    if (request.restore !== undefined || request.replica !== undefined)
      throw badRequest(
        'The parameters of a restore or replica need the createMode that goes with them.',
      );
    return { birth: createDefault(request, now), seconds: CREATE_SECONDS, data: () => ({}) };
  }
  const primary = judgeReplica(call, target, request);
  return {
    birth: createReplica(primary, request),
    seconds: REPLICA_SECONDS.untilActive,
    data: () => primary.data,
  };
}

function becomeReady(cluster: SimulatedCluster): void {
  cluster.provisioningState = 'Succeeded';
  cluster.clusterStatus = 'Ready';
  cluster.replica = { ...cluster.replica, replicationState: 'Active' };
}

function catchUp({ state, now }: Call, cluster: SimulatedCluster): void {
  happenLater(state, now, REPLICA_SECONDS.untilCatchup, () => {
    cluster.replica = { ...cluster.replica, replicationState: 'Catchup' };
  });
}
