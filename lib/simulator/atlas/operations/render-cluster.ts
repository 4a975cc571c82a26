import { toSeconds } from '../schedule/settle';
import { type SimulatedCluster, type SimulatedZone } from '../state';

const HIGHEST_PRIORITY = 7;

/** A cluster as Atlas answers it at resource version 2024-08-05. */
export function renderCluster(cluster: SimulatedCluster, baseUrl: string): object {
  const path = `${baseUrl}/api/atlas/v2/groups/${cluster.projectId}/clusters/${cluster.name}`;
  const major = cluster.mongoDbVersion.split('.').slice(0, 2).join('.');
  return {
    backupEnabled: cluster.backupEnabled,
    clusterType: cluster.clusterType,
    createDate: toSeconds(cluster.createdAt),
    encryptionAtRestProvider: 'NONE',
    featureCompatibilityVersion: major,
    groupId: cluster.projectId,
    id: cluster.id,
    links: [
      { href: path, rel: 'self' },
      { href: `${path}/backup/restoreJobs`, rel: 'https://cloud.mongodb.com/restoreJobs' },
      { href: `${path}/backup/snapshots`, rel: 'https://cloud.mongodb.com/snapshots' },
    ],
    mongoDBMajorVersion: major,
    mongoDBVersion: cluster.mongoDbVersion,
    name: cluster.name,
    paused: cluster.paused,
    pitEnabled: cluster.pitEnabled,
    replicationSpecs: cluster.zones.map((zone) => renderZone(cluster, zone)),
    stateName: 'IDLE',
    terminationProtectionEnabled: false,
    versionReleaseSystem: 'LTS',
  };
}

function renderZone(cluster: SimulatedCluster, zone: SimulatedZone): object {
  const isTenant = cluster.tier === 'M0';
  return {
    id: zone.id,
    regionConfigs: zone.regions.map((regionName, index) => ({
      electableSpecs: {
        instanceSize: cluster.tier,
        ...(!isTenant && { diskSizeGB: 10, nodeCount: index === 0 ? 3 : 2 }),
      },
      priority: HIGHEST_PRIORITY - index,
      providerName: isTenant ? 'TENANT' : cluster.provider,
      ...(isTenant && { backingProviderName: cluster.provider }),
      regionName,
    })),
    zoneId: zone.id,
    zoneName: zone.name,
  };
}
