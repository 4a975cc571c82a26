import { type ClusterFacts } from '../../core/model/protection-model';
import { type CloudProviderName, type RegionData } from '../../core/values/atlas-region';
import { type WireCluster, type WireRegionConfig, type WireReplicationSpec } from '../wire/cluster';

/** Regions of a zone, the primary's first: the primary runs where the priority is highest. */
export function regionsOf(spec: WireReplicationSpec): readonly RegionData[] {
  return byPriority(spec).map(toRegion);
}

/** What the live cluster is, in the words of declared facts. */
export function factsOf(cluster: WireCluster): ClusterFacts {
  const [first] = cluster.replicationSpecs;
  const primary = first === undefined ? undefined : byPriority(first)[0];
  const tier = primary?.electableSpecs?.instanceSize;
  return {
    ...(tier !== undefined && { tier }),
    ...(first !== undefined && { regions: regionsOf(first) }),
    mongoDbVersion: cluster.mongoDBVersion,
    ...(cluster.featureCompatibilityVersionExpirationDate !== undefined &&
      cluster.featureCompatibilityVersion !== undefined && {
        pinnedFeatureCompatibilityVersion: cluster.featureCompatibilityVersion,
      }),
    backupEnabled: cluster.backupEnabled,
    pointInTimeRestore: cluster.pitEnabled,
    shards: cluster.clusterType === 'REPLICASET' ? 1 : cluster.replicationSpecs.length,
    ...(cluster.encryptionAtRestProvider !== undefined && {
      encryptionAtRestProvider: cluster.encryptionAtRestProvider,
    }),
    ...(cluster.configServerType !== undefined && { configServerType: cluster.configServerType }),
  };
}

const byPriority = ({ regionConfigs }: WireReplicationSpec): readonly WireRegionConfig[] =>
  [...regionConfigs].sort((a, b) => b.priority - a.priority);

function toRegion({ providerName, backingProviderName, regionName }: WireRegionConfig): RegionData {
  const provider = providerName === 'TENANT' ? (backingProviderName ?? providerName) : providerName;
  return { provider: provider as CloudProviderName, name: regionName };
}
