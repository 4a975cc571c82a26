import { toSeconds } from '../schedule/settle';
import { type SimulatedFlexCluster } from '../state';

const DISK_GB = 5;

/** A Flex cluster as Atlas answers it: backups are always on. */
export function renderFlexCluster(flex: SimulatedFlexCluster): object {
  return {
    backupSettings: { enabled: true },
    clusterType: 'REPLICASET',
    createDate: toSeconds(flex.createdAt),
    groupId: flex.projectId,
    id: flex.id,
    name: flex.name,
    providerSettings: {
      backingProviderName: flex.provider,
      diskSizeGB: DISK_GB,
      providerName: 'FLEX',
      regionName: flex.region,
    },
    stateName: 'IDLE',
    terminationProtectionEnabled: false,
    versionReleaseSystem: 'LTS',
  };
}
