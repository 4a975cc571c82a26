/** Milliseconds of a minute. */
export const MINUTE_MILLIS = 60_000;

/** Milliseconds of an hour. */
export const HOUR_MILLIS = 60 * MINUTE_MILLIS;

/** Milliseconds of a day. */
export const DAY_MILLIS = 24 * HOUR_MILLIS;

/** A number that depends on the calendar, or on what is not known: it is between these two. */
export interface Range {
  /** The least it can be. */
  readonly least: number;
  /** The most it can be. */
  readonly most: number;
}
