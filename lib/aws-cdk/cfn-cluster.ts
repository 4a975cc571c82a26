import { Stack, Token, type CfnResource } from 'aws-cdk-lib';
import { type ClusterFacts } from '../core/model/protection-model';
import { type CloudProviderName, type RegionData } from '../core/values/atlas-region';
import { type Known } from '../core/values/known';

/** What a `MongoDB::Atlas::Cluster` of the same app says of itself. */
export interface CfnClusterReading {
  /** Its name, a token where the template has an expression. */
  readonly name: string;
  readonly facts: ClusterFacts;
}

type Properties = Readonly<Record<string, unknown>>;

/**
 * Reads a cluster resource as its template shows it, overrides included, so that no particular wrapper of the type is
 * needed. An expression in the template is a value known only at deploy.
 */
export function readCfnCluster(cluster: CfnResource): CfnClusterReading {
  const properties = propertiesOf(cluster);
  const regions = regionConfigsOf(properties);
  const size = asObject(regions[0]?.['ElectableSpecs'])?.['InstanceSize'];
  return {
    name: asText(properties['Name']),
    facts: {
      ...(size !== undefined && { tier: asKnown<string>(size) }),
      ...factOfRegions(regions),
      ...(properties['MongoDBMajorVersion'] !== undefined && {
        mongoDbVersion: asKnown<string>(properties['MongoDBMajorVersion']),
      }),
      ...(properties['BackupEnabled'] !== undefined && {
        backupEnabled: asKnown<boolean>(properties['BackupEnabled']),
      }),
      ...(properties['PitEnabled'] !== undefined && {
        pointInTimeRestore: asKnown<boolean>(properties['PitEnabled']),
      }),
    },
  };
}

function propertiesOf(cluster: CfnResource): Properties {
  // The one place that shows a resource as it will be in the template; marked internal, and stable since CDK 1.
  const render = cluster as unknown as { _toCloudFormation(): object };
  const template = Stack.of(cluster).resolve(render._toCloudFormation()) as {
    readonly Resources: Readonly<Record<string, { readonly Properties?: Properties }>>;
  };
  return Object.values(template.Resources)[0]?.Properties ?? {};
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

const asKnown = <Value extends string | boolean>(value: unknown): Known<Value> =>
  typeof value === 'object' ? { unknown: value } : (value as Value);

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : Token.asString(value);
