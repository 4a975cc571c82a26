import { Duration } from 'aws-cdk-lib';
import { ProtectionError } from '../core/errors';
import { type RestoreModel } from '../core/model/run-models';
import { LONGEST_WAIT_MINUTES, LONGEST_WATCH_MINUTES } from '../handlers/contract';

/** How long a deployment waits for a run: a restore, an export or a download. */
export class Completion {
  /** The deployment is done once Atlas has started the job; nobody watches it then. */
  public static started(): Completion {
    return new Completion(0);
  }

  /**
   * The deployment waits until the run has ended, after a restore until its target stands still again, and fails once
   * the time is over; the job goes on, and a deployment with the same run id waits for it again. Whole minutes, 1 to 720.
   * Up to 50 the resource itself waits. A custom resource may take no more than an hour, so a longer wait adds a wait
   * condition, counts from the start of the job, and leaves the last 5 of 720 minutes for the answer.
   * @throws {ProtectionError} completion-out-of-range
   */
  public static waitUpTo(duration: Duration): Completion {
    const minutes = duration.toMinutes({ integral: false });
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_WATCH_MINUTES)
      return new Completion(minutes);
    throw new ProtectionError(
      'completion-out-of-range',
      `a deployment waits 1 to ${LONGEST_WATCH_MINUTES} whole minutes for a run, the longest CloudFormation waits, got ${minutes}; use Completion.started() for a longer one`,
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

/** What a run waits unless it says otherwise: as long as a custom resource can. */
export const DEFAULT_COMPLETION = Completion.waitUpTo(Duration.minutes(LONGEST_WAIT_MINUTES));
