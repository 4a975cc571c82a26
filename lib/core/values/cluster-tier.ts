import { ProtectionError } from '../errors';
import { Capability } from './capability';
import { requireLiteral } from './encoded';
import { isNvmeTier } from './nvme-tier';

/** Families of tiers; backups differ between them. */
export type TierFamily =
  'free' | 'flex' | 'shared' | 'serverless-continuous' | 'serverless-basic' | 'dedicated';

const DEDICATED = /^[MR]([1-9]\d+)(_NVME)?(_GEN_2)?$/;

const FAMILY_OF_NAME: Readonly<Record<string, TierFamily>> = {
  M0: 'free',
  FREE: 'free',
  FLEX: 'flex',
  M2: 'shared',
  M5: 'shared',
  SERVERLESS_CONTINUOUS: 'serverless-continuous',
  SERVERLESS_BASIC: 'serverless-basic',
};

// https://www.mongodb.com/docs/atlas/backup-restore-cluster/
const SNAPSHOTS_ONLY = [Capability.SNAPSHOTS, Capability.DOWNLOAD];
const CAPABILITIES: Readonly<Record<TierFamily, readonly Capability[]>> = {
  free: [],
  flex: SNAPSHOTS_ONLY,
  shared: [],
  'serverless-continuous': [...SNAPSHOTS_ONLY, Capability.POINT_IN_TIME_RESTORE],
  'serverless-basic': SNAPSHOTS_ONLY,
  dedicated: Object.values(Capability),
};

/** The tier (instance size) of an Atlas cluster; names this version has never heard of are accepted if they look like a dedicated tier. */
export class ClusterTier {
  /** Free tier: no Atlas backups. */
  public static readonly M0 = ClusterTier.of('M0');
  /** Flex: one snapshot a day, always on, nothing to configure. */
  public static readonly FLEX = ClusterTier.of('FLEX');
  /** Smallest dedicated tier. */
  public static readonly M10 = ClusterTier.of('M10');
  /** Dedicated tier. */
  public static readonly M20 = ClusterTier.of('M20');
  /** Dedicated tier. */
  public static readonly M30 = ClusterTier.of('M30');
  /** Dedicated tier. */
  public static readonly M40 = ClusterTier.of('M40');
  /** Dedicated tier. */
  public static readonly M50 = ClusterTier.of('M50');
  /** Dedicated tier. */
  public static readonly M60 = ClusterTier.of('M60');
  /** Dedicated tier. */
  public static readonly M80 = ClusterTier.of('M80');
  /** Dedicated tier on NVMe storage: backup is mandatory, hourly snapshots every 12 h only. */
  public static readonly M40_NVME = ClusterTier.of('M40_NVME');
  /** Serverless instance with Continuous Backup; none can be created any more. */
  public static readonly SERVERLESS_CONTINUOUS = ClusterTier.of('SERVERLESS_CONTINUOUS');
  /** Serverless instance with Basic Backup; none can be created any more. */
  public static readonly SERVERLESS_BASIC = ClusterTier.of('SERVERLESS_BASIC');

  /** A tier by its Atlas name, e.g. `M30`, `R40`, `M40_NVME`, `M0`, `FLEX`. @throws {ProtectionError} tier-malformed, value-known-only-at-deploy */
  public static of(name: string): ClusterTier {
    requireLiteral('tier', name);
    const family = tryFamilyOf(name);
    if (family !== undefined) return new ClusterTier(name, family);
    throw new ProtectionError(
      'tier-malformed',
      `tier ${name} is not an Atlas tier; use M0, FLEX, or a dedicated tier such as M10, R40 or M40_NVME`,
    );
  }

  private constructor(
    /** The Atlas name. */
    public readonly name: string,
    /** The family the tier belongs to. */
    public readonly family: TierFamily,
  ) {}

  /** Whether backups of this tier can do something. */
  public supports(capability: Capability): boolean {
    return tierSupports(this.family, capability);
  }

  /** Whether the tier stores data on local NVMe disks. */
  public get isNvme(): boolean {
    return isNvmeTier(this.name);
  }
}

/** The family of a tier by its Atlas name, undefined for a name no Atlas tier has. */
export function tryFamilyOf(name: string): TierFamily | undefined {
  return FAMILY_OF_NAME[name] ?? (DEDICATED.test(name) ? 'dedicated' : undefined);
}

/** Whether backups of a tier family can do something. */
export function tierSupports(family: TierFamily, capability: Capability): boolean {
  return CAPABILITIES[family].includes(capability);
}
