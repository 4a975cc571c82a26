import { ProtectionError } from '../errors';

// A time of day without a zone would mean another moment on every machine.
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads a moment in ISO 8601, with its zone, or a day in UTC; answers milliseconds since 1970.
 * @throws {ProtectionError} instant-malformed
 */
export function parseInstant(prop: string, text: string): number {
  const millis = INSTANT.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(millis)) return millis;
  throw new ProtectionError(
    'instant-malformed',
    `'${prop}' is ${JSON.stringify(text)}, which is no moment; write it as 2026-11-21T03:00:00Z`,
  );
}
