import { type IResolvable } from 'cdktf';
import { type Construct } from 'constructs';
import { type ClusterFacts } from '../../core/model/protection-model';
import { type CloudProviderName, type RegionData } from '../../core/values/atlas-region';
import { isKnownAtSynth, knownValue } from '../known-value';

/** A `mongodbatlas_advanced_cluster` of any bindings: read by its shape, never by its class. */
export interface ITerraformCluster extends Construct {
  /** The type in Terraform. */
  readonly terraformResourceType: string;
  /** A reference to one of its attributes. */
  interpolationForAttribute(terraformAttribute: string): IResolvable;
  /** The resource as it stands in `cdk.tf.json`. */
  toTerraform(): unknown;
}

/** What a cluster of the same app says of itself. */
export interface TerraformClusterReading {
  /** Its name, a token where the configuration has an expression. */
  readonly name: string;
  readonly facts: ClusterFacts;
}

type Attributes = Readonly<Record<string, unknown>>;

/** Reads a cluster as `cdk.tf.json` will show it, overrides included. */
export function readTerraformCluster(cluster: ITerraformCluster): TerraformClusterReading {
  const attributes = attributesOf(cluster);
  const regions = regionConfigsOf(attributes);
  const size = blocksOf(regions[0]?.['electable_specs'])[0]?.['instance_size'];
  const { mongo_db_major_version: version, backup_enabled, pit_enabled } = attributes;
  return {
    name: String(attributes['name']),
    facts: {
      ...(typeof size === 'string' && { tier: knownValue(size) }),
      ...factOfRegions(regions),
      ...(typeof version === 'string' && { mongoDbVersion: knownValue(version) }),
      ...(backup_enabled !== undefined && { backupEnabled: knownValue(backup_enabled as boolean) }),
      ...(pit_enabled !== undefined && { pointInTimeRestore: knownValue(pit_enabled as boolean) }),
    },
  };
}

function attributesOf(cluster: ITerraformCluster): Attributes {
  const rendered = cluster.toTerraform() as {
    readonly resource?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
  };
  const ofType = rendered.resource?.[cluster.terraformResourceType] ?? {};
  return Object.values(ofType)[0] ?? {};
}

/** The regions of the first shard, the primary's first. */
function regionConfigsOf(attributes: Attributes): readonly Attributes[] {
  const [first] = blocksOf(attributes['replication_specs']);
  return [...blocksOf(first?.['region_configs'])].sort(
    (a, b) => Number(b['priority'] ?? 0) - Number(a['priority'] ?? 0),
  );
}

/** The regions, stated only if every one of them is literal. */
function factOfRegions(configs: readonly Attributes[]): Pick<ClusterFacts, 'regions'> {
  const regions = configs.flatMap(({ provider_name: provider, region_name: name }): RegionData[] =>
    typeof provider === 'string' &&
    typeof name === 'string' &&
    isKnownAtSynth(provider) &&
    isKnownAtSynth(name)
      ? [{ provider: provider as CloudProviderName, name }]
      : [],
  );
  return regions.length === configs.length && regions.length > 0 ? { regions } : {};
}

/** Blocks however the bindings render them: a list, or one object where only one is allowed. */
function blocksOf(value: unknown): readonly Attributes[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((block): block is Attributes => typeof block === 'object' && block !== null);
}
