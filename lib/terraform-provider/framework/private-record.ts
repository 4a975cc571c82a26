import { ValueError } from '../protocol/cty/value-error';

/** Writes what is kept beside a state. */
export const encodeRecord = (record: unknown): Buffer =>
  record === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(record));

/** Reads what is kept beside a state. @throws {ValueError} where it is not what this provider wrote */
export function decodeRecord(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    throw new ValueError(
      [],
      'has a private part that is not JSON; bring back the state from its last backup (terraform state push)',
    );
  }
}
