import { ProtectionError } from '../errors';
import { requireLiteral } from './encoded';

/** A key or run id that can be compared between two deployments. @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
export function requireKey(prop: string, key: string): string {
  requireLiteral(prop, key);
  if (key.trim() !== '') return key;
  throw new ProtectionError(
    'run-key-empty',
    `'${prop}' is empty; name the run, e.g. 2026-11-21 or v2`,
  );
}
