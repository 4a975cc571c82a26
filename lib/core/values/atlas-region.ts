import { ProtectionError } from '../errors';
import { requireLiteral } from './encoded';

/** Clouds Atlas runs on, as Atlas spells them. */
export type CloudProviderName = 'AWS' | 'AZURE' | 'GCP';

/** A region as data. */
export interface RegionData {
  /** The cloud. */
  readonly provider: CloudProviderName;
  /** The region in Atlas spelling, e.g. `US_EAST_1`. */
  readonly name: string;
}

const ATLAS_SPELLING = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** A region of a cloud, in Atlas spelling. */
export class AtlasRegion {
  /** A region of AWS, e.g. `US_EAST_1` (not `us-east-1`). @throws {ProtectionError} region-malformed, value-known-only-at-deploy */
  public static aws(name: string): AtlasRegion {
    return new AtlasRegion('AWS', name);
  }

  /** A region of Azure, e.g. `EUROPE_WEST`. @throws {ProtectionError} region-malformed, value-known-only-at-deploy */
  public static azure(name: string): AtlasRegion {
    return new AtlasRegion('AZURE', name);
  }

  /** A region of Google Cloud, e.g. `WESTERN_EUROPE`. @throws {ProtectionError} region-malformed, value-known-only-at-deploy */
  public static gcp(name: string): AtlasRegion {
    return new AtlasRegion('GCP', name);
  }

  private constructor(
    /** The cloud. */
    public readonly provider: CloudProviderName,
    /** The region in Atlas spelling. */
    public readonly name: string,
  ) {
    requireLiteral('region', name);
    if (ATLAS_SPELLING.test(name)) return;
    throw new ProtectionError(
      'region-malformed',
      `region ${name} is not in Atlas spelling, which is capitals, digits and underscores; write ${suggestion(name)} or take the name from the Atlas console`,
    );
  }
}

function suggestion(name: string): string {
  const respelled = name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return ATLAS_SPELLING.test(respelled) ? respelled : 'US_EAST_1';
}
