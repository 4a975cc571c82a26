import { RECOVERY_OPERATORS, type ProjectCall } from '../http/call';
import { findClusterIn } from '../http/find-cluster';
import { Refusal } from '../refusal';
import { type SimulatedCluster, type SimulatedProject } from '../state';

/** The cluster a restore is to go into: in a project of the same organization in which the caller may restore. */
export function findTarget(
  call: ProjectCall,
  target: { readonly targetGroupId: string; readonly targetClusterName: string },
): SimulatedCluster {
  const project = findTargetProject(call, target.targetGroupId);
  const cluster = findClusterIn(project, target.targetClusterName);
  if (cluster.tier !== 'M0') return cluster;
  throw new Refusal(
    400,
    'INSUFFICIENT_INSTANCE_SIZE',
    `Cluster ${cluster.name} is a free cluster, which backups cannot be restored to.`,
    [cluster.name],
  );
}

/** The project a restore is to go into, refused where the caller may not restore there. */
export function findTargetProject(
  { state, project, credential }: ProjectCall,
  id: string,
): SimulatedProject {
  const found = state.projects.get(id);
  const held = credential.roles[id] ?? [];
  if (found?.orgId === project.orgId && RECOVERY_OPERATORS.some((role) => held.includes(role)))
    return found;
  throw new Refusal(
    403,
    'CANNOT_RESTORE_TO_TARGET',
    `The current user is not authorized to restore to group ${id}.`,
    [id],
  );
}
