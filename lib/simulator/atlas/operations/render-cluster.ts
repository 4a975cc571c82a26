import { toSeconds } from '../schedule/settle';
import { idBeside } from '../object-id';
import { isSharded } from '../snapshots/origin';
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
    ...(isSharded(cluster) && {
      configServerManagementMode: cluster.configServerManagementMode,
      configServerType: cluster.configServerType,
    }),
    encryptionAtRestProvider: cluster.encryptionAtRestProvider,
    featureCompatibilityVersion: cluster.pinnedFcv?.version ?? major,
    ...(cluster.pinnedFcv !== undefined && {
      featureCompatibilityVersionExpirationDate: toSeconds(cluster.pinnedFcv.expiresAt),
    }),
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
    replicationSpecs: cluster.zones.flatMap((zone) =>
      Array.from({ length: cluster.shards }, (_, shard) => renderShard(cluster, zone, shard)),
    ),
    stateName: cluster.stateName,
    terminationProtectionEnabled: cluster.terminationProtectionEnabled,
    versionReleaseSystem: 'LTS',
  };
}

function renderShard(cluster: SimulatedCluster, zone: SimulatedZone, shard: number): object {
  const isTenant = cluster.tier === 'M0';
  return {
    id: idBeside(zone.id, `shard ${shard}`),
    regionConfigs: zone.regions.map((regionName, index) => ({
      electableSpecs: {
        instanceSize: cluster.tier,
        ...(!isTenant && { diskSizeGB: cluster.diskSizeGB, nodeCount: index === 0 ? 3 : 2 }),
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
