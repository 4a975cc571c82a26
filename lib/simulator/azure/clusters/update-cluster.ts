import { type Call } from '../http/call';
import { startWork } from '../long-running/start';
import { type SimulatedCluster } from '../state';
import { UPDATE_SECONDS } from '../timings';
import { refuseIfBusy } from './busy';
import { judgeChange } from './judge-change';
import { judgeEncryption } from './judge-encryption';
import { judgePassword, judgeSettings } from './judge-settings';
import { applySettings, type ClusterRequest } from './read-request';

/** Changes a cluster; how it was made (create mode, restore and replica parameters) is no longer asked. */
export function updateCluster(
  call: Call,
  cluster: SimulatedCluster,
  request: ClusterRequest,
): Readonly<Record<string, string>> {
  refuseIfBusy(cluster, call.now);
  const before = { settings: cluster.settings, tags: cluster.tags, identity: cluster.identity };
  const after = {
    settings: applySettings(cluster.settings, request.settings),
    tags: request.tags ?? cluster.tags,
    identity: request.identity ?? cluster.identity,
  };
  if (request.settings.password !== undefined) judgePassword(request.settings.password);
  judgeChange(cluster, after.settings, request);
  judgeSettings(after.settings);
  judgeEncryption(after.settings.encryption, after.identity);
  Object.assign(cluster, after, { provisioningState: 'Updating', clusterStatus: 'Updating' });
  return startWork(call, {
    subscriptionId: cluster.subscriptionId,
    location: cluster.location,
    resourceId: cluster.id,
    seconds: UPDATE_SECONDS,
    succeed: (at) => {
      settleCluster(call, cluster, at);
    },
    fail: () => {
      Object.assign(cluster, before, { provisioningState: 'Failed', clusterStatus: 'Ready' });
    },
  });
}

/** A write succeeded: the cluster is ready, and may refuse the next write for a while. */
export function settleCluster({ behaviour }: Call, cluster: SimulatedCluster, at: Date): void {
  cluster.provisioningState = 'Succeeded';
  cluster.clusterStatus = 'Ready';
  cluster.busyUntil = new Date(at.getTime() + behaviour.busySecondsAfterWrite * 1000);
}
