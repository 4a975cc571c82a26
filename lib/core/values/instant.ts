import { ProtectionError } from '../errors';
import { requireLiteral } from './encoded';

/**
 * Moments Atlas can restore, in seconds since 1970: 2008-01-01T00:00:00Z to the last one a 32-bit number holds.
 * @see https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupclusterbackuprestorejob
 */
export const RESTORABLE_SECONDS = { first: 1_199_145_600, last: 2_147_483_647 } as const;

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;
const TO_THE_MINUTE = 16;
const MILLIS = 1000;

/** The seconds since 1970 of a moment such as `2026-11-21T03:00:00Z`; undefined unless it is ISO 8601, in UTC and on the calendar. */
export function tryReadInstant(text: string): number | undefined {
  if (!UTC.test(text)) return undefined;
  const millis = Date.parse(text);
  // V8 takes 30 February for 2 March.
  if (
    Number.isNaN(millis) ||
    !describeInstant(millis / MILLIS).startsWith(text.slice(0, TO_THE_MINUTE))
  )
    return undefined;
  return Math.floor(millis / MILLIS);
}

/** A moment given in seconds since 1970 as `2026-11-21T03:00:00Z`. */
export function describeInstant(seconds: number): string {
  return new Date(Math.floor(seconds) * MILLIS).toISOString().replace('.000Z', 'Z');
}

/** A moment in UTC that somebody wrote. @throws {ProtectionError} instant-malformed, value-known-only-at-deploy */
export function requireInstant(prop: string, text: string): string {
  requireLiteral(prop, text);
  if (tryReadInstant(text) !== undefined) return text;
  throw new ProtectionError(
    'instant-malformed',
    `'${prop}' must be a moment in UTC such as 2026-11-20T03:00:00Z, got ${text}; write date and time with a Z`,
  );
}
