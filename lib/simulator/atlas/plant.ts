import { projectOf } from './find-planted';
import { defaultSchedule } from './schedule/default-schedule';
import {
  type ClusterSeed,
  type ExportBucketSeed,
  type FlexClusterSeed,
  type ProjectSeed,
  type ServerlessInstanceSeed,
} from './seed';
import {
  type PinnedFcv,
  type SimulatedCluster,
  type SimulatedFlexCluster,
  type SimulatedProject,
  type SimulatedServerless,
  type SimulatorState,
} from './state';

const MADE_UP_ORGANIZATION = '5f0000000000000000000001';
const MADE_UP_ROLE = '5f0000000000000000000002';
const DEFAULT_ZONE = 'Zone 1';
const DEFAULT_VERSION = '8.0.29';
const DEFAULT_DISK_GB = 10;
const FIRST_EMBEDDING_MAJOR = 8;
const MOST_EMBEDDING_SHARDS = 3;

type NewId = (at: Date) => string;

/** Adds a project. */
export function plantProject(
  state: SimulatorState,
  { id, name, orgId = MADE_UP_ORGANIZATION }: ProjectSeed,
  createdAt: Date,
): SimulatedProject {
  const clusters = new Map<string, SimulatedCluster>();
  const flexClusters = new Map<string, SimulatedFlexCluster>();
  const serverless = new Map<string, SimulatedServerless>();
  const project: SimulatedProject = {
    id,
    name,
    orgId,
    createdAt,
    clusters,
    flexClusters,
    serverless,
    compliancePolicy: undefined,
    exportBuckets: new Map(),
    privateEndpoints: new Map(),
    events: [],
  };
  state.projects.set(id, project);
  return project;
}

/** Adds a cluster that is ready now; with Cloud Backup on it has Atlas's default schedule. */
export function plantCluster(
  state: SimulatorState,
  seed: ClusterSeed,
  at: Date,
  newId: NewId,
): void {
  const cluster = createCluster(seed, at, newId);
  if (cluster.backupEnabled) cluster.schedule = defaultSchedule(cluster, at, newId);
  projectOf(state, seed.projectId).clusters.set(seed.name, cluster);
}

/** A cluster as a seed describes it, without a schedule. */
export function createCluster(seed: ClusterSeed, at: Date, newId: NewId): SimulatedCluster {
  const zones = seed.zones ?? [{ name: DEFAULT_ZONE, regions: seed.regions ?? ['US_EAST_1'] }];
  const pitEnabled = seed.pitEnabled ?? false;
  const data = seed.data ?? {};
  return {
    id: newId(at),
    projectId: seed.projectId,
    name: seed.name,
    createdAt: at,
    deletedAt: undefined,
    tier: seed.tier ?? 'M10',
    provider: seed.provider ?? 'AWS',
    zones: zones.map(({ name, regions }) => ({ id: newId(at), name, regions })),
    ...topologyOf(seed),
    mongoDbVersion: seed.mongoDbVersion ?? DEFAULT_VERSION,
    pinnedFcv: pinOf(seed.pinnedFeatureCompatibilityVersion),
    backupEnabled: seed.backupEnabled ?? seed.tier !== 'M0',
    pitEnabled,
    oplogSince: pitEnabled ? at : undefined,
    oplogGaps: [],
    paused: seed.paused ?? false,
    resumedAt: undefined,
    tags: [],
    stateName: 'IDLE',
    encryptionAtRestProvider: seed.encryptionAtRestProvider ?? 'NONE',
    diskSizeGB: seed.diskSizeGB ?? DEFAULT_DISK_GB,
    terminationProtectionEnabled: seed.terminationProtectionEnabled ?? false,
    liveImportRunning: seed.liveImportRunning ?? false,
    onlineArchives: seed.onlineArchives ?? [],
    logins: seed.logins ?? [],
    schedule: undefined,
    snapshots: [],
    goneSnapshots: new Set(),
    restoreJobs: [],
    collectionJobs: [],
    restoringCollections: undefined,
    exports: [],
    restoring: undefined,
    settledUntil: at,
    data,
    history: [{ at, data }],
  };
}

type Topology = Pick<
  SimulatedCluster,
  'clusterType' | 'shards' | 'configServerType' | 'configServerManagementMode'
>;

/** Atlas embeds config servers where the version and the number of shards allow it, unless told not to. */
function topologyOf(seed: ClusterSeed): Topology {
  const { zones = [], shards = 1, mongoDbVersion = DEFAULT_VERSION } = seed;
  const configServerManagementMode = seed.configServerManagementMode ?? 'ATLAS_MANAGED';
  const canEmbed =
    configServerManagementMode === 'ATLAS_MANAGED' &&
    Number(mongoDbVersion.split('.')[0]) >= FIRST_EMBEDDING_MAJOR &&
    shards * Math.max(zones.length, 1) <= MOST_EMBEDDING_SHARDS;
  const isSharded = seed.sharded ?? shards > 1;
  return {
    clusterType: zones.length > 1 ? 'GEOSHARDED' : isSharded ? 'SHARDED' : 'REPLICASET',
    shards,
    configServerManagementMode,
    configServerType: seed.configServerType ?? (canEmbed ? 'EMBEDDED' : 'DEDICATED'),
  };
}

/** A pin as a seed writes it, with its end as a date. */
export function pinOf(
  pin: ClusterSeed['pinnedFeatureCompatibilityVersion'],
): PinnedFcv | undefined {
  return pin && { version: pin.version, expiresAt: new Date(pin.expiresAt) };
}

/** Adds a Flex cluster. */
export function plantFlexCluster(
  state: SimulatorState,
  seed: FlexClusterSeed,
  at: Date,
  newId: NewId,
): SimulatedFlexCluster {
  const { projectId, name, provider = 'AWS', region = 'US_EAST_1', data = {} } = seed;
  const flex: SimulatedFlexCluster = {
    id: newId(at),
    projectId,
    name,
    createdAt: at,
    provider,
    region,
    mongoDbVersion: DEFAULT_VERSION,
    stateName: 'IDLE',
    terminationProtectionEnabled: false,
    tags: [],
    snapshots: [],
    restoreJobs: [],
    settledUntil: at,
    restoring: undefined,
    data,
    history: [{ at, data }],
  };
  projectOf(state, projectId).flexClusters.set(name, flex);
  return flex;
}

/** Adds a Serverless instance. */
export function plantServerless(
  state: SimulatorState,
  seed: ServerlessInstanceSeed,
  at: Date,
  newId: NewId,
): void {
  const { projectId, name, provider = 'AWS', region = 'US_EAST_1', data = {} } = seed;
  projectOf(state, projectId).serverless.set(name, {
    id: newId(at),
    projectId,
    name,
    createdAt: at,
    provider,
    region,
    mongoDbVersion: seed.mongoDbVersion ?? DEFAULT_VERSION,
    isContinuous: seed.continuousBackup ?? true,
    terminationProtectionEnabled: seed.terminationProtectionEnabled ?? false,
    stateName: 'IDLE',
    isTurned: false,
    snapshots: [],
    restoreJobs: [],
    settledUntil: at,
    restoring: undefined,
    data,
    history: [{ at, data }],
  });
}

/** Registers an export bucket. */
export function plantExportBucket(
  state: SimulatorState,
  { projectId, id, provider = 'AWS', bucketName = 'exports' }: ExportBucketSeed,
): void {
  projectOf(state, projectId).exportBuckets.set(id, {
    _id: id,
    bucketName,
    cloudProvider: provider,
    ...(provider === 'AWS'
      ? { iamRoleId: MADE_UP_ROLE, requirePrivateNetworking: false }
      : { roleId: MADE_UP_ROLE }),
    ...(provider === 'AZURE' && { serviceUrl: 'https://exports.blob.core.windows.net' }),
  });
}
