import { Lazy, type CfnResource } from 'aws-cdk-lib';
import { ProtectionError } from '../core/errors';
import { type ClusterFacts } from '../core/model/protection-model';
import { type CloudProviderName, type RegionData } from '../core/values/atlas-region';
import { renderedProperties, type Properties } from './rendered-properties';

const RESOURCE_TYPE = 'MongoDB::Atlas::Cluster';

/** What a cluster resource of the same app says of itself, read when it is needed: overrides come late. */
export interface CfnClusterReading {
  readonly name: string;
  readonly facts: ClusterFacts;
}

/**
 * Reads a cluster resource as its template shows it, overrides included, so that no particular wrapper of the type is
 * needed. An expression in the template is a value known only at deploy.
 * @throws {ProtectionError} not-a-cluster-resource
 */
export function readCfnCluster(cluster: CfnResource): CfnClusterReading {
  requireCluster(cluster);
  return {
    name: Lazy.uncachedString({ produce: () => nameOf(cluster) }),
    facts: Lazy.uncachedAny({ produce: () => factsOf(cluster) }) as ClusterFacts,
  };
}

/** The name where it is stated as text. */
export function tryLiteralName(cluster: CfnResource): string | undefined {
  const { Name: name } = renderedProperties(cluster);
  return typeof name === 'string' ? name : undefined;
}

function requireCluster(cluster: CfnResource): void {
  const { cfnResourceType: type } = cluster;
  const isNamed = type === RESOURCE_TYPE && renderedProperties(cluster)['Name'] !== undefined;
  if (isNamed) return;
  throw new ProtectionError(
    'not-a-cluster-resource',
    `${cluster.node.path} is ${type === RESOURCE_TYPE ? `a ${type} without a Name` : `of type ${type} and no ${RESOURCE_TYPE}`}; give the cluster's own resource, or state the facts with AtlasCluster.fromClusterAttributes`,
  );
}

const nameOf = (cluster: CfnResource): string => renderedProperties(cluster)['Name'] as string;

function factsOf(cluster: CfnResource): Properties {
  const properties = renderedProperties(cluster);
  const regions = regionConfigsOf(properties);
  const tier = asObject(regions[0]?.['ElectableSpecs'])?.['InstanceSize'];
  const {
    MongoDBMajorVersion: mongoDbVersion,
    BackupEnabled: backupEnabled,
    PitEnabled: pointInTimeRestore,
  } = properties;
  return {
    ...(tier !== undefined && { tier }),
    ...factOfRegions(regions),
    ...(mongoDbVersion !== undefined && { mongoDbVersion }),
    ...(backupEnabled !== undefined && { backupEnabled }),
    ...(pointInTimeRestore !== undefined && { pointInTimeRestore }),
  };
}

function regionConfigsOf(properties: Properties): readonly Properties[] {
  const specs = properties['ReplicationSpecs'];
  const [first] = Array.isArray(specs) ? (specs as readonly unknown[]) : [];
  const configs = asObject(first)?.['AdvancedRegionConfigs'];
  if (!Array.isArray(configs)) return [];
  const known = (configs as readonly unknown[])
    .map(asObject)
    .filter((config) => config !== undefined);
  return known.sort((a, b) => Number(b['Priority'] ?? 0) - Number(a['Priority'] ?? 0));
}

/** The regions, stated only if every one of them is literal. */
function factOfRegions(configs: readonly Properties[]): Pick<ClusterFacts, 'regions'> {
  const regions = configs.map(
    ({ ProviderName: provider, RegionName: name }): RegionData | undefined =>
      typeof provider === 'string' && typeof name === 'string'
        ? { provider: provider as CloudProviderName, name }
        : undefined,
  );
  const known = regions.filter((region) => region !== undefined);
  return known.length === regions.length && known.length > 0 ? { regions: known } : {};
}

const asObject = (value: unknown): Properties | undefined =>
  typeof value === 'object' && value !== null ? (value as Properties) : undefined;
