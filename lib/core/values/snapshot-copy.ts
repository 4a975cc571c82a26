import { ProtectionError } from '../errors';
import { type CopyModel } from '../model/protection-model';
import { type AtlasRegion } from './atlas-region';
import { type CopyRetention } from './copy-retention';
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

/**
 * The most snapshots a copy may follow by their number.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule
 */
export const MOST_LAST_SNAPSHOTS = 500;

/** What a copy takes along; of `snapshots`, `keep` and `last` it has one at most. */
export interface SnapshotCopyOptions {
  /**
   * Whether the oplog is copied too, so that any moment of the restore window can be restored from there;
   * needs point-in-time restore.
   * @default false
   */
  readonly oplog?: boolean;
  /**
   * Which snapshots are copied; the copies are kept as long as the policy keeps the snapshots.
   * @default - those of every frequency the policy has
   */
  readonly snapshots?: CopiedSnapshots[];
  /**
   * Which snapshots are copied, and how long the copies are kept; each kind once. Every copy of a schedule then says
   * `keep` or `last`.
   * @default - copies are kept as long as their snapshots
   */
  readonly keep?: CopyRetention[];
  /**
   * How many of the most recent snapshots, of any kind, the region holds, 1 to 500. Every copy of a schedule then says
   * `keep` or `last`.
   * @default - copies follow their frequency
   * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule
   */
  readonly last?: number;
  /**
   * Zone of a global cluster the copies are made from, by its name.
   * @default - the only zone of the cluster
   */
  readonly zone?: string;
}

/** A region snapshots are copied to. */
export class SnapshotCopy {
  /** Copies snapshots to another region of the same cloud; the zone id is found at deploy. @throws {ProtectionError} copy-chooses-twice, copy-keeps-nothing, copy-keeps-twice, last-snapshots-out-of-range, value-known-only-at-deploy */
  public static to(region: AtlasRegion, options: SnapshotCopyOptions = {}): SnapshotCopy {
    requireOneWay(options);
    requireDistinct(options);
    requireOfferedNumber(options.last);
    return new SnapshotCopy({
      region: { provider: region.provider, name: region.name },
      oplog: options.oplog ?? false,
      ...(options.zone !== undefined && { zone: options.zone }),
      ...(options.snapshots !== undefined && {
        frequencies: options.snapshots,
      }),
      ...(options.keep !== undefined && { keep: options.keep.map(({ _data }) => _data) }),
      ...(options.last !== undefined && { last: options.last }),
    });
  }

  private constructor(
    /** The copy as the model holds it. @internal */
    public readonly _data: CopyModel,
  ) {
    requireLiteral('zone', _data.zone);
  }
}

function requireOneWay({ snapshots, keep, last }: SnapshotCopyOptions): void {
  const ways = Object.entries({ snapshots, keep, last })
    .filter(([, way]) => way !== undefined)
    .map(([name]) => `'${name}'`);
  if (ways.length < 2) return;
  throw new ProtectionError(
    'copy-chooses-twice',
    `a copy chooses its snapshots one way, got ${ways.join(' and ')}; leave all but one out`,
  );
}

function requireDistinct({ keep }: SnapshotCopyOptions): void {
  if (keep === undefined) return;
  const kinds = keep.map(({ _data }) => _data.frequency);
  if (kinds.length === 0)
    throw new ProtectionError(
      'copy-keeps-nothing',
      "'keep' names no snapshots to copy; name some, or leave the region out of 'copies'",
    );
  const twice = kinds.find((kind, place) => kinds.indexOf(kind) < place);
  if (twice === undefined) return;
  throw new ProtectionError(
    'copy-keeps-twice',
    `'keep' says twice how long copies of ${twice} snapshots are kept; say it once`,
  );
}

function requireOfferedNumber(last: number | undefined): void {
  requireLiteral('last', last);
  if (last === undefined || isOfferedNumber(last)) return;
  throw new ProtectionError(
    'last-snapshots-out-of-range',
    `a region holds the last 1 to ${MOST_LAST_SNAPSHOTS} snapshots, got ${last}; choose a whole number in between`,
  );
}

/** Whether Atlas takes it as the number of snapshots a region holds. */
export const isOfferedNumber = (last: number): boolean =>
  Number.isInteger(last) && last >= 1 && last <= MOST_LAST_SNAPSHOTS;
