const SECOND_MILLIS = 1000;
const MINUTE_MILLIS = 60 * SECOND_MILLIS;
const HOUR_MILLIS = 60 * MINUTE_MILLIS;
const DAY_MILLIS = 24 * HOUR_MILLIS;

/** A span of virtual time; what is left out is 0. */
export interface TimeSpan {
  /** Days of 24 hours. @default 0 */
  readonly days?: number;
  /** Hours. @default 0 */
  readonly hours?: number;
  /** Minutes. @default 0 */
  readonly minutes?: number;
  /** Seconds. @default 0 */
  readonly seconds?: number;
}

/** The simulator's own time: it runs with real time unless told to stand still, and can be moved forward. */
export interface VirtualClock {
  /** Now, in virtual time. */
  now(): Date;
  /** Moves virtual time forward; what happens meanwhile (snapshots, expiry) happens at once. */
  advance(by: TimeSpan): void;
}

/** A clock that begins at a moment; `running` clocks follow real time from there. */
export function createClock(startAt: Date | undefined, isRunning: boolean): VirtualClock {
  const startedReal = Date.now();
  const startedVirtual = startAt?.getTime() ?? startedReal;
  let skipped = 0;
  return {
    now: () => new Date(startedVirtual + skipped + (isRunning ? Date.now() - startedReal : 0)),
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      const by =
        days * DAY_MILLIS + hours * HOUR_MILLIS + minutes * MINUTE_MILLIS + seconds * SECOND_MILLIS;
      if (!Number.isFinite(by) || by < 0) {
        throw new Error(`the clock moves forward only, got ${by} ms; give a positive span`);
      }
      skipped += by;
    },
  };
}

/** Real time, in milliseconds: what certificates are valid by, whatever virtual time says. */
export const realNow = (): number => Date.now();
