import { setData } from '../stored-data';
import { ShutDoorError } from '../control-doors';
import { emptyPolicy } from './compliance/empty-policy';
import { type AtlasSimulator, type ClusterChange } from './doors';
import { flexSnapshotAt } from './flex/snapshots';
import { type LoggedRequest, type ServerContext } from './http/serve-request';
import { wireJobOf } from './operations/render-restore-job';
import { wireSnapshotOf } from './operations/render-snapshot';
import {
  pinOf,
  plantCluster,
  plantExportBucket,
  plantFlexCluster,
  plantProject,
  plantServerless,
} from './plant';
import { findCluster, findDataHolder, findFlexCluster, projectOf } from './find-planted';
import { setPointInTime } from './restore/oplog';
import { settle } from './settle';
import { type SimulatedCluster, type SimulatedFlexCluster } from './state';

const TOKEN_LIFETIME_SECONDS = 3600;

/** The doors of a simulator: what tests may do behind Atlas's back. */
export function openDoors(
  context: ServerContext,
  requests: readonly LoggedRequest[],
): Omit<AtlasSimulator, 'url' | 'close'> {
  const { state, clock, faults } = context;
  const settled = (projectId: string, name: string): SimulatedCluster => {
    settle(state, clock.now(), context.newId);
    return findCluster(state, projectId, name);
  };
  return {
    clock,
    ...seedDoors(context),
    schedule: (projectId, name) => settled(projectId, name).schedule,
    snapshots: (projectId, name) => settled(projectId, name).snapshots.map(wireSnapshotOf),
    restoreJobs: (projectId, name) => settled(projectId, name).restoreJobs.map(wireJobOf),
    ...flexDoors(context),
    setCluster: (projectId, name, change) => {
      changeCluster(settled(projectId, name), change, clock.now());
    },
    ...complianceDoors(context),
    ...dataDoors(context),
    fault: (fault) => {
      faults.add(fault);
    },
    limitRate: (limit) => {
      context.rateLimits.set(limit);
    },
    clearFaults: () => {
      faults.clear();
    },
    requests: () => requests,
  };
}

type SeedDoors = Pick<
  AtlasSimulator,
  | 'addProject'
  | 'addCluster'
  | 'addFlexCluster'
  | 'addServerlessInstance'
  | 'addExportBucket'
  | 'addServiceAccount'
  | 'addApiKey'
>;

function seedDoors({ state, clock, newId }: ServerContext): SeedDoors {
  const now = (): Date => {
    settle(state, clock.now(), newId);
    return clock.now();
  };
  return {
    addProject: (seed) => {
      plantProject(state, seed, now());
    },
    addCluster: (seed) => {
      plantCluster(state, seed, now(), newId);
    },
    addFlexCluster: (seed) => {
      plantFlexCluster(state, seed, now(), newId);
    },
    addServerlessInstance: (seed) => {
      plantServerless(state, seed, now(), newId);
    },
    addExportBucket: (seed) => {
      plantExportBucket(state, seed);
    },
    addServiceAccount: (seed) =>
      state.credentials.push({
        kind: 'service-account',
        tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS,
        ...seed,
      }),
    addApiKey: (seed) => state.credentials.push({ kind: 'api-key', ...seed }),
  };
}

function flexDoors({
  state,
  clock,
  newId,
}: ServerContext): Pick<AtlasSimulator, 'flexSnapshots' | 'flexRestoreJobs'> {
  const settled = (projectId: string, name: string): SimulatedFlexCluster => {
    settle(state, clock.now(), newId);
    return findFlexCluster(state, projectId, name);
  };
  return {
    flexSnapshots: (projectId, name) =>
      settled(projectId, name).snapshots.map((each) => flexSnapshotAt(each, clock.now())),
    flexRestoreJobs: (projectId, name) => settled(projectId, name).restoreJobs,
  };
}

function complianceDoors({
  state,
  clock,
  newId,
}: ServerContext): Pick<AtlasSimulator, 'compliancePolicy' | 'setCompliancePolicy'> {
  return {
    compliancePolicy: (projectId) => {
      settle(state, clock.now(), newId);
      return projectOf(state, projectId).compliancePolicy;
    },
    setCompliancePolicy: (projectId, change) => {
      settle(state, clock.now(), newId);
      const project = projectOf(state, projectId);
      const live = project.compliancePolicy ?? emptyPolicy(projectId, clock.now());
      project.compliancePolicy = { ...live, ...change };
    },
  };
}

function dataDoors({
  state,
  clock,
  newId,
}: ServerContext): Pick<AtlasSimulator, 'data' | 'writeData'> {
  return {
    data: (projectId, name) => {
      settle(state, clock.now(), newId);
      return findDataHolder(state, projectId, name).data;
    },
    writeData: (projectId, name, data) => {
      settle(state, clock.now(), newId);
      const holder = findDataHolder(state, projectId, name);
      if (holder.restoring !== undefined)
        throw new ShutDoorError(
          `cluster ${name} refuses writes while restore job ${holder.restoring} runs into it; wait until it ends`,
        );
      setData(holder, data, clock.now());
    },
  };
}

function changeCluster(
  cluster: SimulatedCluster,
  { pinnedFeatureCompatibilityVersion: pin, ...change }: ClusterChange,
  now: Date,
): void {
  Object.assign(cluster, change);
  if (change.pitEnabled !== undefined) setPointInTime(cluster, change.pitEnabled, now);
  if (pin !== undefined) cluster.pinnedFcv = pinOf(pin ?? undefined);
}
