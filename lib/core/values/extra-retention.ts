import { ProtectionError } from '../errors';
import { type ExtraRetentionModel } from '../model/protection-model';
import { type CopiedSnapshots } from './snapshot-copy';

/**
 * Days that snapshots of one kind stay after the time their policy item asks for. Under a compliance policy these days
 * are not protected: a snapshot may be deleted within them.
 */
export class ExtraRetention {
  /** Keeps snapshots of one kind some whole days longer, 1 or more; old and new ones alike. @throws {ProtectionError} retention-not-whole */
  public static days(snapshots: CopiedSnapshots, days: number): ExtraRetention {
    if (Number.isInteger(days) && days >= 1)
      return new ExtraRetention({ frequency: snapshots, days });
    throw new ProtectionError(
      'retention-not-whole',
      `extra retention is 1 or more whole days, got ${days}; leave it out for none`,
    );
  }

  private constructor(
    /** As the model holds it. @internal */
    public readonly _data: ExtraRetentionModel,
  ) {}
}
