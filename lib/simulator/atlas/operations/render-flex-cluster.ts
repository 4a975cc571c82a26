import { toSeconds } from '../schedule/settle';
import { replicaSetNameOf } from '../snapshots/replica-set-name';
import { type SimulatedFlexCluster } from '../state';

const DISK_GB = 5;

/** A Flex cluster as Atlas answers it: backups are always on. */
export function renderFlexCluster(flex: SimulatedFlexCluster): object {
  return {
    backupSettings: { enabled: true },
    clusterType: 'REPLICASET',
    connectionStrings: connectionStringsOf(flex),
    createDate: toSeconds(flex.createdAt),
    groupId: flex.projectId,
    id: flex.id,
    mongoDBVersion: flex.mongoDbVersion,
    name: flex.name,
    providerSettings: {
      backingProviderName: flex.provider,
      diskSizeGB: DISK_GB,
      providerName: 'FLEX',
      regionName: flex.region,
    },
    stateName: flex.stateName,
    tags: flex.tags,
    terminationProtectionEnabled: flex.terminationProtectionEnabled,
    versionReleaseSystem: 'LTS',
  };
}

function connectionStringsOf(flex: SimulatedFlexCluster): object {
  if (flex.stateName === 'CREATING') return {};
  const name = flex.name.toLowerCase();
  const host = `${replicaSetNameOf(flex).slice('atlas-'.length)}.mongodb.example`;
  return {
    standard: `mongodb://${name}-00.${host}:27017/?ssl=true&authSource=admin`,
    standardSrv: `mongodb+srv://${name}.${host}`,
  };
}
