import { ProtectionError } from '../errors';
import { requireLiteral } from './encoded';

/** Bounds of a reference time, UTC. */
export const REFERENCE_TIME = { lastHour: 23, lastMinute: 59 } as const;

/** A time of day in UTC. */
export class TimeOfDay {
  /** A time of day in UTC: hour 0 to 23, minute 0 to 59. @throws {ProtectionError} time-of-day-out-of-range, value-known-only-at-deploy */
  public static utc(hour: number, minute = 0): TimeOfDay {
    return new TimeOfDay(hour, minute);
  }

  private constructor(
    /** Hour, 0 to 23. */
    public readonly hour: number,
    /** Minute, 0 to 59. */
    public readonly minute: number,
  ) {
    requireLiteral('referenceTime', hour);
    requireLiteral('referenceTime', minute);
    requireWithin('hour', hour, REFERENCE_TIME.lastHour);
    requireWithin('minute', minute, REFERENCE_TIME.lastMinute);
  }

  /** The time as Atlas shows it, e.g. `03:00 UTC`. */
  public toString(): string {
    return describeTimeOfDay(this);
  }
}

/** A time of day in words, e.g. `03:00 UTC`. */
export function describeTimeOfDay(time: {
  readonly hour: number;
  readonly minute: number;
}): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${twoDigits(time.hour)}:${twoDigits(time.minute)} UTC`;
}

function requireWithin(part: string, value: number, last: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= last) return;
  throw new ProtectionError(
    'time-of-day-out-of-range',
    `${part} of a reference time must be a whole number from 0 to ${last}, got ${value}; give the time in UTC`,
  );
}
