import { ProtectionError } from '../../core/errors';
import { type RestoreModel } from '../../core/model/run-models';
import {
  DEFAULT_WAIT_MINUTES,
  LONGEST_WAIT_MINUTES,
} from '../../terraform-provider/resources/run/attributes';

/** How long an apply waits for a restore. */
export class Completion {
  /** The apply is done once Atlas has started the job; the next refresh shows how it ended. */
  public static started(): Completion {
    return new Completion(0);
  }

  /**
   * The apply waits until the target stands still again, and ends with an error once the time is over; the job goes on,
   * and the next apply waits for it again. Whole minutes, 1 to 2880.
   * @throws {ProtectionError} completion-out-of-range
   */
  public static waitUpToMinutes(minutes: number): Completion {
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_WAIT_MINUTES)
      return new Completion(minutes);
    throw new ProtectionError(
      'completion-out-of-range',
      `an apply waits 1 to ${LONGEST_WAIT_MINUTES} whole minutes for a restore, got ${minutes}; use Completion.started() for a longer one`,
    );
  }

  private constructor(
    /** Minutes; 0 for a restore nobody waits for. @internal */
    public readonly _minutes: number,
  ) {}
}

/** How long an apply waits, as the model holds it. */
export function completionModelOf(
  completion: Completion | undefined,
): NonNullable<RestoreModel['completion']> {
  const minutes = completion?._minutes ?? DEFAULT_WAIT_MINUTES;
  return minutes === 0 ? { kind: 'started' } : { kind: 'wait', upToMinutes: minutes };
}
