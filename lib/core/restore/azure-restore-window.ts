import { AZURE_BACKUPS } from '../values/azure-backups';

const MILLIS_A_DAY = 86_400_000;
/** A moment this near to now was most likely taken from the clock, and would restore anew at each synth. */
const TAKEN_FROM_THE_CLOCK_MILLIS = 60_000;
const UTC_SECOND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Whether a text is a moment as azurerm keeps it: a real date, in UTC, to the second. */
export function isUtcSecond(text: string): boolean {
  if (!UTC_SECOND.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text.replace('Z', '.000Z');
}

/** The day until which a moment can be restored again from its source, e.g. `2026-12-25`. */
export function restorableUntil(pointInTime: string): string {
  const last = Date.parse(pointInTime) + AZURE_BACKUPS.activeDays * MILLIS_A_DAY;
  return new Date(last).toISOString().slice(0, 10);
}

/** What a clock has to say about the moment of a restore. */
export interface MomentRemark {
  /** A moment in the future cannot be restored; an old one may have been, long ago. */
  readonly severity: 'error' | 'warning';
  /** The fact and what to do. */
  readonly message: string;
}

/**
 * Holds the moment of a restore against a clock. A moment out of the window is only a warning: the restore may have run
 * while it was in it, and a finished restore in code must not break a build.
 */
export function remarkOnMoment(pointInTime: string, now: Date): MomentRemark | undefined {
  const age = now.getTime() - Date.parse(pointInTime);
  if (Math.abs(age) < TAKEN_FROM_THE_CLOCK_MILLIS)
    return {
      severity: 'warning',
      message: `point in time ${pointInTime} is this very minute; if code reads it from the clock, each synth plans another restore that replaces the cluster; write the moment out`,
    };
  if (age < 0)
    return {
      severity: 'error',
      message: `point in time ${pointInTime} lies in the future; choose a moment the source has backups of`,
    };
  if (age <= AZURE_BACKUPS.activeDays * MILLIS_A_DAY) return undefined;
  return {
    severity: 'warning',
    message: `point in time ${pointInTime} is older than the ${AZURE_BACKUPS.activeDays} days a source can be restored to; unless this restore has run already, choose a later moment`,
  };
}
