import { idBeside } from '../object-id';
import { oldSpecIdOf } from '../old-spec-id';
import { type SimulatedCluster, type SimulatedZone } from '../state';

const HIGHEST_PRIORITY = 7;
const PRIMARY_NODES = 3;
const OTHER_NODES = 2;
const FREE_DISK_GB = 0.5;
const DISK_IOPS = 3000;
const AUTO_SCALING = {
  compute: { enabled: false, scaleDownEnabled: false },
  diskGB: { enabled: false },
};

type View = 'declared' | 'effective' | 'old';

/** Every shard as resource version 2024-08-05 has it; the shards of a zone share its `zoneId`. */
export const renderShards = (
  cluster: SimulatedCluster,
  view: 'declared' | 'effective',
): readonly object[] =>
  cluster.zones.flatMap((zone) =>
    Array.from({ length: cluster.shards }, (_, shard) => ({
      id: idBeside(zone.id, `shard ${shard}`),
      regionConfigs: renderRegions(cluster, zone, view),
      zoneId: zone.id,
      zoneName: zone.name,
    })),
  );

/** Every zone as resource version 2023-02-01 has it: one spec with a number of shards. */
export const renderOldSpecs = (cluster: SimulatedCluster): readonly object[] =>
  cluster.zones.map((zone) => ({
    id: oldSpecIdOf(zone),
    numShards: cluster.shards,
    regionConfigs: renderRegions(cluster, zone, 'old'),
    zoneId: zone.id,
    zoneName: zone.name,
  }));

const renderRegions = (
  cluster: SimulatedCluster,
  { regions }: SimulatedZone,
  view: View,
): readonly object[] =>
  regions.map((regionName, index) => {
    const priority = HIGHEST_PRIORITY - index;
    return cluster.tier === 'M0'
      ? renderFreeRegion(cluster, regionName, priority)
      : renderRegion(cluster, { regionName, priority }, view);
  });

const renderFreeRegion = (
  { tier, provider }: SimulatedCluster,
  regionName: string,
  priority: number,
): object => ({
  backingProviderName: provider,
  electableSpecs: { diskSizeGB: FREE_DISK_GB, instanceSize: tier },
  priority,
  providerName: 'TENANT',
  regionName,
});

function renderRegion(
  cluster: SimulatedCluster,
  { regionName, priority }: { readonly regionName: string; readonly priority: number },
  view: View,
): object {
  const electable = hardware(
    cluster,
    priority === HIGHEST_PRIORITY ? PRIMARY_NODES : OTHER_NODES,
    view,
  );
  const none = hardware(cluster, 0, view);
  return {
    analyticsSpecs: none,
    autoScaling: AUTO_SCALING,
    ...(view === 'declared' && {
      effectiveAnalyticsSpecs: none,
      effectiveElectableSpecs: electable,
      effectiveReadOnlySpecs: none,
    }),
    electableSpecs: electable,
    priority,
    providerName: cluster.provider,
    readOnlySpecs: none,
    regionName,
  };
}

/** The disk stands here from 2024-08-05 on, and at the top of the cluster before. */
const hardware = (
  { tier, provider, diskSizeGB }: SimulatedCluster,
  nodeCount: number,
  view: View,
): object => ({
  instanceSize: tier,
  ...(provider === 'AWS' && { diskIOPS: DISK_IOPS }),
  ...(view !== 'old' && { diskSizeGB }),
  ...(provider === 'AWS' && { ebsVolumeType: 'STANDARD' }),
  nodeCount,
});
