import { Duration } from 'aws-cdk-lib';
import { ProtectionError } from '../core/errors';
import { type RestoreModel } from '../core/model/run-models';
import { LONGEST_WAIT_MINUTES } from '../handlers/contract';

/** How long a deployment waits for a restore. */
export class Completion {
  /** The deployment is done once Atlas has started the job; nobody watches it then. */
  public static started(): Completion {
    return new Completion(0);
  }

  /**
   * The deployment waits until the target stands still again, and fails once the time is over; the job goes on, and a
   * deployment with the same run id waits for it again. Whole minutes, 1 to 50.
   * @throws {ProtectionError} completion-out-of-range
   */
  public static waitUpTo(duration: Duration): Completion {
    const minutes = duration.toMinutes({ integral: false });
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_WAIT_MINUTES)
      return new Completion(minutes);
    throw new ProtectionError(
      'completion-out-of-range',
      `a deployment waits 1 to ${LONGEST_WAIT_MINUTES} whole minutes for a restore, since CloudFormation gives it an hour, got ${minutes}; use Completion.started() for a longer one`,
    );
  }

  private constructor(
    /** Minutes; 0 for a restore nobody waits for. @internal */
    public readonly _minutes: number,
  ) {}

  /** As the model holds it. @internal */
  public get _model(): NonNullable<RestoreModel['completion']> {
    return this._minutes === 0 ? { kind: 'started' } : { kind: 'wait', upToMinutes: this._minutes };
  }
}

/** What a run waits unless it says otherwise: as long as CloudFormation lets a resource take. */
export const DEFAULT_COMPLETION = Completion.waitUpTo(Duration.minutes(LONGEST_WAIT_MINUTES));
