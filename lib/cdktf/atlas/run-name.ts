import { ProtectionError } from '../../core/errors';
import { requireKey } from '../../core/values/run-key';
import { isKnownAtSynth } from '../known-value';

/** A key or run id that is written out, not an expression of Terraform. @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
export function requireRunName(prop: string, name: string): string {
  if (isKnownAtSynth(name)) return requireKey(prop, name);
  throw new ProtectionError(
    'value-known-only-at-deploy',
    `'${prop}' is known only at deploy, and it tells one run from the next; write the value itself`,
  );
}
