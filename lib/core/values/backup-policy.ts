import { ProtectionError } from '../errors';
import { PRESETS } from './backup-policy-presets';
import { slotOf, type PolicyItem } from './policy-item';

const USUAL_HOURLY_INTERVAL = 6;

/** How a policy named by what it keeps differs from the usual. */
export interface KeepOptions {
  /**
   * Hours between hourly snapshots: 1, 2, 4, 6, 8 or 12; a cluster on NVMe storage takes 12 only.
   * @default 6
   */
  readonly hourlyInterval?: number;
}

/** The list of policy items of a schedule: what is taken and how long it is kept. */
export class BackupPolicy {
  /**
   * A policy of the given items, at least one; order does not matter.
   * @throws {ProtectionError} policy-empty, policy-item-repeated
   */
  public static of(...items: PolicyItem[]): BackupPolicy {
    if (items.length === 0) {
      throw new ProtectionError(
        'policy-empty',
        'a backup policy without items takes no snapshots; add at least one PolicyItem',
      );
    }
    requireDistinct(items);
    return new BackupPolicy([...items]);
  }

  /**
   * What Atlas sets when backup is first enabled: every 6 h for 7 days, daily 7 days, Saturdays 4 weeks,
   * last day of the month 12 months, 1 December 1 year.
   * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/
   */
  public static atlasDefault(): BackupPolicy {
    return BackupPolicy.of(...PRESETS.atlasDefault());
  }

  /**
   * What Atlas sets on NVMe storage when backup is first enabled: its default with an hourly item every 12 h.
   * @see https://www.mongodb.com/docs/atlas/customize-storage/
   */
  public static atlasDefaultNvme(): BackupPolicy {
    return BackupPolicy.of(...PRESETS.atlasDefaultNvme());
  }

  /**
   * Daily snapshots for the given days, and one every 6 h for 7 of them (or fewer, if fewer are kept).
   * The hourly item lets a cluster with point-in-time restore accept the policy.
   * @throws {ProtectionError} retention-not-whole, hourly-interval-unknown
   */
  public static keepDays(days: number, options: KeepOptions = {}): BackupPolicy {
    return BackupPolicy.of(...PRESETS.keepDays(days, intervalOf(options)));
  }

  /**
   * Every 6 h for 7 days, daily 35 days, Sundays 13 weeks, last day of the month 12 months, and 1 January for the given years.
   * @throws {ProtectionError} retention-not-whole, hourly-interval-unknown
   */
  public static keepYears(years: number, options: KeepOptions = {}): BackupPolicy {
    return BackupPolicy.of(...PRESETS.keepYears(years, intervalOf(options)));
  }

  /**
   * Tier 1 of the MongoDB Architecture Center: every 12 h for 7 days, daily 7 days, Saturdays 4 weeks, last day of the month 3 months.
   * @see https://www.mongodb.com/docs/atlas/architecture/current/backups/
   */
  public static architectureCenterTier1(): BackupPolicy {
    return BackupPolicy.of(...PRESETS.architectureCenterTier1());
  }

  /**
   * Tier 3 of the MongoDB Architecture Center, with an item every 12 h for 2 days added: the page keeps point-in-time
   * restore on for 2 days, which Atlas refuses without an hourly item.
   * @see https://www.mongodb.com/docs/atlas/architecture/current/backups/
   */
  public static architectureCenterTier3(): BackupPolicy {
    return BackupPolicy.of(...PRESETS.architectureCenterTier3());
  }

  private constructor(
    /** The items, in the order they were given. */
    public readonly items: readonly PolicyItem[],
  ) {}
}

const intervalOf = ({ hourlyInterval }: KeepOptions): number =>
  hourlyInterval ?? USUAL_HOURLY_INTERVAL;

function requireDistinct(items: readonly PolicyItem[]): void {
  const slots = items.map(({ data }) => slotOf(data));
  const repeated = slots.find((slot, index) => slots.indexOf(slot) !== index);
  if (repeated === undefined) return;
  throw new ProtectionError(
    'policy-item-repeated',
    `a backup policy has two ${repeated} items; keep the one with the longer retention`,
  );
}
