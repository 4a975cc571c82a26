import { type CopyRetentionModel } from '../model/protection-model';
import { amountOf, type Retention } from './retention';

/** How long copies of one kind of snapshot are kept in their region, whatever the snapshots themselves are kept for. */
export class CopyRetention {
  /** Copies hourly snapshots and keeps the copies that long. */
  public static hourly(keep: Retention): CopyRetention {
    return new CopyRetention({ frequency: 'hourly', keep: amountOf(keep) });
  }

  /** Copies daily snapshots and keeps the copies that long. */
  public static daily(keep: Retention): CopyRetention {
    return new CopyRetention({ frequency: 'daily', keep: amountOf(keep) });
  }

  /** Copies weekly snapshots and keeps the copies that long. */
  public static weekly(keep: Retention): CopyRetention {
    return new CopyRetention({ frequency: 'weekly', keep: amountOf(keep) });
  }

  /** Copies monthly snapshots and keeps the copies that long. */
  public static monthly(keep: Retention): CopyRetention {
    return new CopyRetention({ frequency: 'monthly', keep: amountOf(keep) });
  }

  /** Copies yearly snapshots and keeps the copies that long. */
  public static yearly(keep: Retention): CopyRetention {
    return new CopyRetention({ frequency: 'yearly', keep: amountOf(keep) });
  }

  /** Copies on-demand snapshots; Atlas takes no retention for these copies, which are kept as long as their snapshot. */
  public static onDemand(): CopyRetention {
    return new CopyRetention({ frequency: 'on-demand' });
  }

  private constructor(
    /** The item as the model holds it. @internal */
    public readonly _data: CopyRetentionModel,
  ) {}
}
