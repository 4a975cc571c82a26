import { ProtectionError } from '../errors';
import { isEncoded } from './encoded';

const FEWEST_SHARDS = 1;

/** Throws `shards-not-whole` unless the value is left out, known only at deploy, or a whole number of 1 or more. */
export function requireWholeShards(shards: number | undefined): void {
  if (shards === undefined || isEncoded(shards)) return;
  if (Number.isInteger(shards) && shards >= FEWEST_SHARDS) return;
  throw new ProtectionError(
    'shards-not-whole',
    `'shards' must be a whole number, ${FEWEST_SHARDS} or more, got ${shards}; state ${FEWEST_SHARDS} for a replica set, or leave it out`,
  );
}
