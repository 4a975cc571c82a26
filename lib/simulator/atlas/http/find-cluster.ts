import { Refusal } from '../refusal';
import { type SimulatedCluster, type SimulatedProject } from '../state';

/** The cluster of that name; refuses one of another family, and one that nobody has. */
export function findClusterIn(project: SimulatedProject, name: string): SimulatedCluster {
  const cluster = findClusterOrRetained(project, name);
  if (cluster.deletedAt === undefined) return cluster;
  throw clusterNotFound(project, name);
}

/** The same, or a deleted cluster whose snapshots were retained. */
export function findClusterOrRetained(project: SimulatedProject, name: string): SimulatedCluster {
  const cluster = project.clusters.get(name);
  if (cluster !== undefined) return cluster;
  if (project.flexClusters.has(name)) {
    throw new Refusal(
      400,
      'CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API',
      `Flex cluster ${name} cannot be used in the Cluster API.`,
      [name],
    );
  }
  if (project.serverless.get(name)?.isTurned === false) {
    throw new Refusal(
      400,
      'CANNOT_USE_SERVERLESS_INSTANCE_IN_CLUSTER_API',
      `Serverless instance ${name} cannot be used in the Cluster API.`,
      [name],
    );
  }
  throw clusterNotFound(project, name);
}

export const clusterNotFound = (project: SimulatedProject, name: string): Refusal =>
  new Refusal(404, 'CLUSTER_NOT_FOUND', `No cluster named ${name} exists in group ${project.id}.`, [
    name,
    project.id,
  ]);
