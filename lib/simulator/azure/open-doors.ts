import { setData } from '../stored-data';
import { renderCluster } from './clusters/render-cluster';
import { type AzureSimulator } from './doors';
import { type AzureContext, type LoggedAzureRequest } from './http/context';
import { keyOf } from './resource-id';
import { plantCluster, plantGroup, plantServicePrincipal } from './seed';
import { settle } from './settle';
import { type SimulatedCluster } from './state';

/** The doors of a simulator: what tests may do behind Azure's back. */
export function openDoors(
  { state, clock, faults }: AzureContext,
  requests: readonly LoggedAzureRequest[],
): Omit<AzureSimulator, 'url' | 'authorityPem' | 'close'> {
  const settled = (id: string): SimulatedCluster | undefined => {
    settle(state, clock.now());
    return state.clusters.get(keyOf(id));
  };
  const present = (id: string): SimulatedCluster => {
    const cluster = settled(id);
    if (cluster === undefined) throw new Error(`there is no cluster ${id}`);
    return cluster;
  };
  return {
    clock,
    addResourceGroup: (seed) => {
      plantGroup(state, seed);
    },
    addMongoCluster: (seed) => {
      settle(state, clock.now());
      plantCluster(state, seed, clock.now());
    },
    addServicePrincipal: (seed) => {
      plantServicePrincipal(state, seed);
    },
    mongoCluster: (id) => {
      const cluster = settled(id);
      return cluster && renderCluster(cluster, clock.now());
    },
    data: (id) => {
      const { replica, data } = present(id);
      return replica.sourceResourceId === undefined ? data : present(replica.sourceResourceId).data;
    },
    writeData: (id, data) => {
      const cluster = present(id);
      if (cluster.replica.role !== 'Primary')
        throw new Error(`cluster ${cluster.name} is a replica and takes no writes`);
      setData(cluster, data, clock.now());
    },
    fault: (fault) => {
      faults.add(fault);
    },
    clearFaults: () => {
      faults.clear();
    },
    requests: () => requests,
  };
}
