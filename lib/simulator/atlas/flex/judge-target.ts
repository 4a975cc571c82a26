import { type FlexCall } from '../http/call';
import { findClusterIn } from '../http/find-cluster';
import { Refusal } from '../refusal';
import { findTargetProject } from '../restore/find-target';
import { judgeTargetIsFree } from '../restore/judge-target';
import { canRestoreVersion } from '../restore/versions';
import { isSharded } from '../snapshots/origin';
import { type SimulatedCluster, type SimulatedFlexCluster } from '../state';

/** The Flex or dedicated cluster a Flex snapshot is to go into, if it can take it. */
export function flexTarget(
  call: FlexCall,
  {
    projectId,
    name,
    version,
  }: { readonly projectId: string; readonly name: string; readonly version: string },
): SimulatedFlexCluster | SimulatedCluster {
  const project = findTargetProject(call, projectId);
  const flex = project.flexClusters.get(name);
  if (flex !== undefined) {
    judgeTargetIsFree(flex);
    return flex;
  }
  const cluster = findClusterIn(project, name);
  judgeDedicated(cluster, version);
  judgeTargetIsFree(cluster);
  return cluster;
}

function judgeDedicated(cluster: SimulatedCluster, version: string): void {
  if (cluster.encryptionAtRestProvider !== 'NONE')
    refuse('ENCRYPTION', `Cluster ${cluster.name} is encrypted with a customer key.`);
  if (isSharded(cluster))
    refuse('INCOMPATIBLE_TOPOLOGY', `Cluster ${cluster.name} is not a replica set.`);
  if (!canRestoreVersion(version, undefined, cluster.mongoDbVersion))
    refuse(
      'VERSION_MISMATCH',
      `A snapshot of MongoDB ${version} cannot be restored to MongoDB ${cluster.mongoDbVersion}.`,
    );
  if (cluster.paused || cluster.tier === 'M0')
    refuse('UNAVAILABLE', `Cluster ${cluster.name} cannot be restored to.`);
}

function refuse(what: string, detail: string): never {
  throw new Refusal(400, `TENANT_RESTORE_DESTINATION_${what}`, detail);
}
