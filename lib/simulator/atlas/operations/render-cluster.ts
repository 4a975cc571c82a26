import { connectionStringsOf } from '../clusters/connection-strings';
import { renderOldSpecs, renderShards } from '../clusters/render-shards';
import { toSeconds } from '../schedule/settle';
import { isSharded } from '../snapshots/origin';
import { type SimulatedCluster } from '../state';
import { alphabetical } from './render-fields';

const VERSION_WITH_SHARDS = '2024-08-05';

/** A cluster as Atlas answers it at a resource version. */
export function renderCluster(cluster: SimulatedCluster, baseUrl: string, version: string): object {
  const details = version >= VERSION_WITH_SHARDS ? newDetails(cluster) : oldDetails(cluster);
  return alphabetical({ ...common(cluster, baseUrl), ...details });
}

/** The major version and minor of a full one, as Atlas names a major version. */
export const majorOf = (version: string): string => version.split('.').slice(0, 2).join('.');

function common(cluster: SimulatedCluster, baseUrl: string): object {
  const path = `${baseUrl}/api/atlas/v2/groups/${cluster.projectId}/clusters/${cluster.name}`;
  return {
    advancedConfiguration: {
      customOpensslCipherConfigTls12: [],
      customOpensslCipherConfigTls13: [],
      minimumEnabledTlsProtocol: 'TLS1_2',
      tlsCipherConfigMode: 'DEFAULT',
    },
    backupEnabled: cluster.backupEnabled && cluster.stateName !== 'DELETING',
    biConnector: { enabled: false, readPreference: 'secondary' },
    clusterType: cluster.clusterType,
    connectionStrings: connectionStringsOf(cluster),
    createDate: toSeconds(cluster.createdAt),
    diskWarmingMode: 'FULLY_WARMED',
    encryptionAtRestProvider: cluster.encryptionAtRestProvider,
    globalClusterSelfManagedSharding: false,
    groupId: cluster.projectId,
    id: cluster.id,
    labels: [],
    links: [
      { href: path, rel: 'self' },
      { href: `${path}/backup/restoreJobs`, rel: 'https://cloud.mongodb.com/restoreJobs' },
      { href: `${path}/backup/snapshots`, rel: 'https://cloud.mongodb.com/snapshots' },
    ],
    mongoDBMajorVersion: majorOf(cluster.mongoDbVersion),
    mongoDBVersion: cluster.mongoDbVersion,
    name: cluster.name,
    paused: cluster.paused,
    pitEnabled: cluster.pitEnabled,
    rootCertType: 'ISRGROOTX1',
    stateName: cluster.stateName,
    tags: cluster.stateName === 'DELETING' ? [] : cluster.tags,
    terminationProtectionEnabled: cluster.terminationProtectionEnabled,
    versionReleaseSystem: 'LTS',
  };
}

/** The feature compatibility version is always there; only its expiration date says that it is pinned. */
const newDetails = (cluster: SimulatedCluster): object => ({
  adaptiveCapacity: null,
  ...(isSharded(cluster) && {
    configServerManagementMode: cluster.configServerManagementMode,
    configServerType: cluster.configServerType,
  }),
  effectiveDatabaseEdition: 'CORE',
  effectiveReplicationSpecs: renderShards(cluster, 'effective'),
  featureCompatibilityVersion: cluster.pinnedFcv?.version ?? majorOf(cluster.mongoDbVersion),
  ...(cluster.pinnedFcv !== undefined && {
    featureCompatibilityVersionExpirationDate: toSeconds(cluster.pinnedFcv.expiresAt),
  }),
  internalClusterRole: 'NONE',
  redactClientLogData: false,
  replicationSpecs: renderShards(cluster, 'declared'),
  retainBackups: false,
  useAwsTimeBasedSnapshotCopyForFastInitialSync: false,
});

const oldDetails = (cluster: SimulatedCluster): object => ({
  diskSizeGB: cluster.diskSizeGB,
  replicationSpecs: renderOldSpecs(cluster),
});
