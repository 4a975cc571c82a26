import { invalidAttribute, missingAttribute, readBody, readText } from '../http/read-body';
import { readFlag } from '../http/read-flag';
import { Refusal } from '../refusal';
import { type ProjectCall } from '../http/call';
import { type ClusterSeed } from '../seed';
import { type EncryptionAtRestProvider } from '../state';
import { readTopology } from './read-topology';

const CLUSTER_NAME = /^[a-zA-Z0-9][a-zA-Z0-9-]*$/;
const NEWEST_PATCH: Readonly<Record<string, string>> = { '8.0': '8.0.29' };
const PROVIDERS: readonly EncryptionAtRestProvider[] = ['NONE', 'AWS', 'AZURE', 'GCP'];
/** Attributes that are taken and change nothing here. */
const IGNORED = [
  'acceptDataRisksAndForceReplicaSetReconfig',
  'advancedConfiguration',
  'biConnector',
  'clusterType',
  'diskSizeGB',
  'diskWarmingMode',
  'globalClusterSelfManagedSharding',
  'labels',
  'redactClientLogData',
  'replicaSetScalingStrategy',
  'retainBackups',
  'rootCertType',
  'useAwsTimeBasedSnapshotCopyForFastInitialSync',
  'versionReleaseSystem',
];
const READ = [
  'backupEnabled',
  'configServerManagementMode',
  'encryptionAtRestProvider',
  'mongoDBMajorVersion',
  'name',
  'paused',
  'pitEnabled',
  'replicationSpecs',
  'tags',
  'terminationProtectionEnabled',
];

/** A cluster to create, as a request describes it; refuses a name that is taken, even by retained snapshots. */
export function readCluster(call: ProjectCall): ClusterSeed {
  const body = readBody(call, [...READ, ...IGNORED, 'links']);
  const name = readText(body, 'name');
  if (name === undefined) throw missingAttribute('name');
  if (!CLUSTER_NAME.test(name)) throw invalidAttribute('name');
  judgeName(call, name);
  const { zones, tier, provider, shards, diskSizeGB } = readTopology(body);
  const major = readText(body, 'mongoDBMajorVersion') ?? '8.0';
  const backupEnabled = readFlag(body, 'backupEnabled') ?? false;
  const pitEnabled = readFlag(body, 'pitEnabled') ?? false;
  if (pitEnabled && !backupEnabled) throw invalidAttribute('pitEnabled');
  return {
    projectId: call.project.id,
    name,
    tier,
    provider: provider as NonNullable<ClusterSeed['provider']>,
    zones,
    shards,
    sharded: body['clusterType'] === 'SHARDED',
    mongoDbVersion: NEWEST_PATCH[major] ?? `${major}.0`,
    backupEnabled,
    pitEnabled,
    encryptionAtRestProvider: readProvider(body['encryptionAtRestProvider']),
    terminationProtectionEnabled: readFlag(body, 'terminationProtectionEnabled') ?? false,
    ...(diskSizeGB !== undefined && { diskSizeGB }),
    ...(body['configServerManagementMode'] === 'FIXED_TO_DEDICATED' && {
      configServerManagementMode: 'FIXED_TO_DEDICATED',
    }),
  };
}

export function readProvider(value: unknown): EncryptionAtRestProvider {
  const found = PROVIDERS.find((each) => each === (value ?? 'NONE'));
  if (found === undefined) throw invalidAttribute('encryptionAtRestProvider');
  return found;
}

function judgeName({ project }: ProjectCall, name: string): void {
  if (!project.clusters.has(name) && !project.flexClusters.has(name)) return;
  throw new Refusal(
    400,
    'DUPLICATE_CLUSTER_NAME',
    `Cluster name ${name} is already in use in this group.`,
    [name],
  );
}
