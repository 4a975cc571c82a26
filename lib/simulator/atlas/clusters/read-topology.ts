import { invalidAttribute, missingAttribute } from '../http/read-body';

type Body = Readonly<Record<string, unknown>>;

/** What replication specs say of a cluster, whichever of the two resource versions they are written in. */
export interface ReadTopology {
  readonly provider: string;
  readonly tier: string;
  readonly diskSizeGB: number | undefined;
  readonly zones: readonly { readonly name: string; readonly regions: readonly string[] }[];
  /** Shards of each zone. */
  readonly shards: number;
}

interface RegionConfig {
  readonly providerName: string;
  readonly backingProviderName?: string;
  readonly regionName: string;
  readonly priority?: number;
  readonly electableSpecs?: { readonly instanceSize?: string; readonly diskSizeGB?: number };
}

interface Spec {
  readonly zoneName?: string;
  readonly numShards?: number;
  readonly regionConfigs?: readonly RegionConfig[];
}

const DEFAULT_ZONE = 'Zone 1';

/** Reads replication specs: one a shard from 2024-08-05 on, one a zone with a number of shards before. */
export function readTopology(body: Body): ReadTopology {
  const specs = body['replicationSpecs'] as readonly Spec[] | undefined;
  if (specs === undefined) throw missingAttribute('replicationSpecs');
  const [primary] = regionsOf(specs[0]);
  if (primary === undefined) throw invalidAttribute('replicationSpecs');
  const names = [...new Set(specs.map(({ zoneName = DEFAULT_ZONE }) => zoneName))];
  const zones = names.map((name) => {
    const spec = specs.find(({ zoneName = DEFAULT_ZONE }) => zoneName === name);
    return { name, regions: regionsOf(spec).map(({ regionName }) => regionName) };
  });
  const disk = primary.electableSpecs?.diskSizeGB ?? body['diskSizeGB'];
  return {
    provider: primary.backingProviderName ?? primary.providerName,
    tier: primary.electableSpecs?.instanceSize ?? 'M10',
    diskSizeGB: typeof disk === 'number' ? disk : undefined,
    zones,
    shards: specs[0]?.numShards ?? specs.length / names.length,
  };
}

/** The regions of a spec, the primary's first. */
const regionsOf = (spec: Spec | undefined): readonly RegionConfig[] =>
  [...(spec?.regionConfigs ?? [])].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
