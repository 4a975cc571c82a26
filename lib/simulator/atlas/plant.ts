import { defaultSchedule } from './schedule/default-schedule';
import { type ClusterSeed, type FlexClusterSeed, type ProjectSeed } from './seed';
import {
  type SimulatedCluster,
  type SimulatedFlexCluster,
  type SimulatedProject,
  type SimulatorState,
} from './state';

const MADE_UP_ORGANIZATION = '5f0000000000000000000001';
const DEFAULT_ZONE = 'Zone 1';

type NewId = (at: Date) => string;

/** Adds a project. */
export function plantProject(
  state: SimulatorState,
  { id, name, orgId = MADE_UP_ORGANIZATION }: ProjectSeed,
  createdAt: Date,
): void {
  const clusters = new Map<string, SimulatedCluster>();
  const flexClusters = new Map<string, SimulatedFlexCluster>();
  state.projects.set(id, { id, name, orgId, createdAt, clusters, flexClusters });
}

/** Adds a cluster that is ready now; with Cloud Backup on it has Atlas's default schedule. */
export function plantCluster(
  state: SimulatorState,
  seed: ClusterSeed,
  at: Date,
  newId: NewId,
): void {
  const zones = seed.zones ?? [{ name: DEFAULT_ZONE, regions: seed.regions ?? ['US_EAST_1'] }];
  const cluster: SimulatedCluster = {
    id: newId(at),
    projectId: seed.projectId,
    name: seed.name,
    createdAt: at,
    tier: seed.tier ?? 'M10',
    provider: seed.provider ?? 'AWS',
    zones: zones.map(({ name, regions }) => ({ id: newId(at), name, regions })),
    clusterType: zones.length > 1 ? 'GEOSHARDED' : 'REPLICASET',
    mongoDbVersion: seed.mongoDbVersion ?? '8.0.29',
    backupEnabled: seed.backupEnabled ?? seed.tier !== 'M0',
    pitEnabled: seed.pitEnabled ?? false,
    paused: seed.paused ?? false,
    schedule: undefined,
    snapshots: [],
    settledUntil: at,
    data: seed.data ?? {},
  };
  if (cluster.backupEnabled) cluster.schedule = defaultSchedule(cluster, at, newId);
  projectOf(state, seed.projectId).clusters.set(seed.name, cluster);
}

/** Adds a Flex cluster. */
export function plantFlexCluster(
  state: SimulatorState,
  seed: FlexClusterSeed,
  at: Date,
  newId: NewId,
): void {
  const { projectId, name, provider = 'AWS', region = 'US_EAST_1' } = seed;
  projectOf(state, projectId).flexClusters.set(name, {
    id: newId(at),
    projectId,
    name,
    createdAt: at,
    provider,
    region,
  });
}

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

function projectOf(state: SimulatorState, id: string): SimulatedProject {
  const project = state.projects.get(id);
  if (project !== undefined) return project;
  throw new Error(`the simulator has no project ${id}; add it first`);
}
