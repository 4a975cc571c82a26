import { ProtectionError } from '../errors';
import { requireLiteral } from './encoded';

/** The days of a month a monthly item can name; every month has them. */
export const DAY_OF_MONTH = { first: 1, last: 28 } as const;

/** The day of the month a monthly snapshot is taken. */
export class DayOfMonth {
  /** The last day of the month, whichever it is. */
  public static readonly LAST = new DayOfMonth('last');

  /** A day every month has, 1 to 28. @throws {ProtectionError} day-of-month-out-of-range, value-known-only-at-deploy */
  public static of(day: number): DayOfMonth {
    requireLiteral('on', day);
    if (Number.isInteger(day) && day >= DAY_OF_MONTH.first && day <= DAY_OF_MONTH.last) {
      return new DayOfMonth(day);
    }
    throw new ProtectionError(
      'day-of-month-out-of-range',
      `day of the month must be ${DAY_OF_MONTH.first} to ${DAY_OF_MONTH.last}, got ${day}; choose one of these days, or DayOfMonth.LAST for the last day`,
    );
  }

  private constructor(
    /** The number of the day, or `last`. @internal */
    public readonly _day: number | 'last',
  ) {}
}
