import {
  type DataHolder,
  type SimulatedCluster,
  type SimulatedFlexCluster,
  type SimulatedProject,
  type SimulatorState,
} from './state';

/** The cluster of that name; throws for one that was never added. */
export function findCluster(
  state: SimulatorState,
  projectId: string,
  name: string,
): SimulatedCluster {
  const cluster = projectOf(state, projectId).clusters.get(name);
  if (cluster !== undefined) return cluster;
  throw new Error(`the simulator has no cluster ${name} in project ${projectId}; add it first`);
}

/** The Flex cluster of that name; throws for one that was never added. */
export function findFlexCluster(
  state: SimulatorState,
  projectId: string,
  name: string,
): SimulatedFlexCluster {
  const flex = projectOf(state, projectId).flexClusters.get(name);
  if (flex !== undefined) return flex;
  throw new Error(
    `the simulator has no Flex cluster ${name} in project ${projectId}; add it first`,
  );
}

/** The cluster, Flex cluster or Serverless instance of that name; throws for one that was never added. */
export function findDataHolder(state: SimulatorState, projectId: string, name: string): DataHolder {
  const { flexClusters, serverless } = projectOf(state, projectId);
  return flexClusters.get(name) ?? serverless.get(name) ?? findCluster(state, projectId, name);
}

/** The project of that id; throws for one that was never added. */
export function projectOf(state: SimulatorState, id: string): SimulatedProject {
  const project = state.projects.get(id);
  if (project !== undefined) return project;
  throw new Error(`the simulator has no project ${id}; add it first`);
}
