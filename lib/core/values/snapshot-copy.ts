import { type CopyModel } from '../model/protection-model';
import { type AtlasRegion } from './atlas-region';
import { requireLiteral } from './encoded';

/** Snapshots that can be copied to another region. */
export enum CopiedSnapshots {
  HOURLY = 'hourly',
  DAILY = 'daily',
  WEEKLY = 'weekly',
  MONTHLY = 'monthly',
  YEARLY = 'yearly',
  ON_DEMAND = 'on-demand',
}

/** What a copy takes along. */
export interface SnapshotCopyOptions {
  /**
   * Whether the oplog is copied too, so that any moment of the restore window can be restored from there;
   * needs point-in-time restore.
   * @default false
   */
  readonly oplog?: boolean;
  /**
   * Which snapshots are copied.
   * @default - those of every frequency the policy has
   */
  readonly snapshots?: CopiedSnapshots[];
  /**
   * Zone of a global cluster the copies are made from, by its name.
   * @default - the only zone of the cluster
   */
  readonly zone?: string;
}

/** A region snapshots are copied to. */
export class SnapshotCopy {
  /** Copies snapshots to another region of the same cloud; the zone id is found at deploy. @throws {ProtectionError} value-known-only-at-deploy */
  public static to(region: AtlasRegion, options: SnapshotCopyOptions = {}): SnapshotCopy {
    return new SnapshotCopy({
      region: { provider: region.provider, name: region.name },
      oplog: options.oplog ?? false,
      ...(options.zone !== undefined && { zone: options.zone }),
      ...(options.snapshots !== undefined && {
        frequencies: options.snapshots,
      }),
    });
  }

  private constructor(
    /** The copy as the model holds it. @internal */
    public readonly _data: CopyModel,
  ) {
    requireLiteral('zone', _data.zone);
  }
}
