import { type Forecast } from '../../core/forecast/forecast';
import { isCannotTell } from '../../core/forecast/told';

const DAY_LENGTH = 'yyyy-mm-dd'.length;
const MINUTE_LENGTH = 'yyyy-mm-ddThh:mm'.length;
const DAY_MILLIS = 86_400_000;

/** A moment (milliseconds since 1970) for people: `2026-11-24 03:00 UTC`. */
export function showMoment(at: number): string {
  return `${new Date(at).toISOString().slice(0, MINUTE_LENGTH).replace('T', ' ')} UTC`;
}

/** A moment of a forecast; only the day where the time of day cannot be told. */
export function showMomentOf({ timeOfDay }: Forecast, at: number): string {
  return isCannotTell(timeOfDay) ? new Date(at).toISOString().slice(0, DAY_LENGTH) : showMoment(at);
}

/** How long ago or ahead, in whole days. */
export function daysBetween(from: number, to: number): number {
  return Math.round((to - from) / DAY_MILLIS);
}
