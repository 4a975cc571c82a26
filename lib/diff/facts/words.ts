import { isUnknown, type Known } from '../../core/values/known';

/** What a report shows of a setting that is left out. */
export const NOT_MANAGED = 'not managed';

/** What a report shows of a value the engine resolves later. */
export const UNKNOWN_UNTIL_DEPLOY = 'unknown until deploy';

/** A setting in words for a table. */
export function inWords(
  value: Known<string | number | boolean> | undefined,
  unit?: 'days',
): string {
  if (value === undefined) return NOT_MANAGED;
  if (isUnknown(value)) return UNKNOWN_UNTIL_DEPLOY;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return unit === undefined ? String(value) : inDays(Number(value));
}

/** A number of days in words. */
export function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** `1 restore point`, `20 restore points`. */
export function restorePoints(count: number): string {
  return count === 1 ? '1 restore point' : `${count} restore points`;
}
