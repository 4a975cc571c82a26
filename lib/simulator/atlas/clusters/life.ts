import { happenLater } from '../../agenda';
import { policyInForce } from '../compliance/in-force';
import { raiseToPolicy } from '../compliance/raise';
import { type ClusterCall, type ProjectCall } from '../http/call';
import { createCluster } from '../plant';
import { defaultSchedule } from '../schedule/default-schedule';
import { type ClusterSeed } from '../seed';
import { dropSnapshots } from '../snapshots/change-snapshot';
import { type SimulatedCluster, type SimulatedProject } from '../state';
import { CLUSTER_SECONDS } from '../timings';

/** Creates a cluster; it is ready some time later, and that is when its backups begin. */
export function beginCluster(call: ProjectCall, seed: ClusterSeed): SimulatedCluster {
  const { state, project, clock, newId } = call;
  const cluster = createCluster(seed, clock.now(), newId);
  cluster.stateName = 'CREATING';
  cluster.schedule = undefined;
  project.clusters.set(cluster.name, cluster);
  const seconds = seed.tier === 'M0' ? CLUSTER_SECONDS.untilFree : CLUSTER_SECONDS.untilIdle;
  happenLater(state, clock.now(), seconds, (at) => {
    if (cluster.stateName !== 'CREATING') return;
    cluster.stateName = 'IDLE';
    if (cluster.backupEnabled) cluster.schedule = defaultSchedule(cluster, at, newId);
    const policy = policyInForce(project);
    if (policy !== undefined && cluster.tier !== 'M0')
      raiseToPolicy(cluster, policy, { at, newId });
  });
  return cluster;
}

/** Deletes a cluster; its snapshots stay where the caller asked for it or a compliance policy holds them. */
export function endCluster(
  { state, project, cluster, clock }: ClusterCall,
  isRetaining: boolean,
): void {
  cluster.stateName = 'DELETING';
  const isRetained = isRetaining || policyInForce(project) !== undefined;
  if (!isRetained) dropSnapshots(cluster, () => true);
  happenLater(state, clock.now(), CLUSTER_SECONDS.untilDeleted, (at) => {
    if (cluster.snapshots.length === 0) project.clusters.delete(cluster.name);
    else cluster.deletedAt = at;
  });
}

/** Forgets deleted clusters whose last retained snapshot is gone: their names are free again. */
export function forgetEmptied({ clusters }: SimulatedProject): void {
  for (const { name, deletedAt, snapshots } of clusters.values()) {
    if (deletedAt !== undefined && snapshots.length === 0) clusters.delete(name);
  }
}
