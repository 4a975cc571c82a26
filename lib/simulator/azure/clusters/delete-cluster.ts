import { type Call } from '../http/call';
import { startWork } from '../long-running/start';
import { conflict } from '../refusal';
import { keyOf } from '../resource-id';
import { type AzureState, type SimulatedCluster } from '../state';
import { DELETE_SECONDS } from '../timings';
import { refuseIfBusy } from './busy';
import { replicasOf } from './judge-replica';

/** Deletes a cluster; its backups stay for 7 days, out of reach of its id. */
export function deleteCluster(
  call: Call,
  cluster: SimulatedCluster,
): Readonly<Record<string, string>> {
  refuseIfBusy(cluster, call.now);
  const replica = replicasOf(call.state, cluster)[0];
  if (replica !== undefined)
    throw conflict(
      `Cluster '${cluster.name}' has the replica '${replica.name}'; delete the replica first.`,
    );
  Object.assign(cluster, { provisioningState: 'Dropping', clusterStatus: 'Dropping' });
  return startWork(call, {
    subscriptionId: cluster.subscriptionId,
    location: cluster.location,
    resourceId: cluster.id,
    seconds: DELETE_SECONDS,
    succeed: (at) => {
      bury(call.state, cluster, at);
    },
    fail: () => {
      Object.assign(cluster, { provisioningState: 'Failed', clusterStatus: 'Ready' });
    },
  });
}

/** A cluster is gone, and with it what was attached to it. */
export function bury(state: AzureState, cluster: SimulatedCluster, deletedAt: Date): void {
  const key = keyOf(cluster.id);
  state.clusters.delete(key);
  state.tombstones.set(key, { cluster, deletedAt });
  for (const echo of state.echoes.keys()) if (echo.startsWith(`${key}/`)) state.echoes.delete(echo);
}
