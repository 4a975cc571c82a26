import { ProtectionError } from '../errors';
import { isEncoded } from './encoded';

/** Throws `restore-window-not-whole-days` unless the value is left out, known only at deploy, or whole days. */
export function requireWholeDays(days: number | undefined): void {
  if (days === undefined || isEncoded(days) || (Number.isInteger(days) && days >= 1)) return;
  throw new ProtectionError(
    'restore-window-not-whole-days',
    `'restoreWindowDays' must be a whole number of days, 1 or more, got ${days}; leave it out if the window is not to be managed`,
  );
}
