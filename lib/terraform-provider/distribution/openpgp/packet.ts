/** Packets this package writes; https://www.rfc-editor.org/rfc/rfc4880#section-4.3 */
export const Tag = { SIGNATURE: 2, PUBLIC_KEY: 6, USER_ID: 13 } as const;

const NEW_FORMAT = 0xc0;
const FIVE_OCTET_LENGTH = 0xff;
const HIGHEST_ONE_OCTET = 191;

/** A packet: its tag, its length and what it holds. */
export const packet = (tag: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([NEW_FORMAT | tag]), lengthOf(body.length), body]);

/** A part of a signature that says something about it. */
export const subpacket = (type: number, body: Buffer): Buffer =>
  Buffer.concat([lengthOf(body.length + 1), Buffer.from([type]), body]);

/** A number of any size, with the count of its bits in front. */
export function mpi(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(first === -1 ? bytes.length : first);
  const bits = digits.length * 8 - Math.clz32(digits[0] ?? 0) + 24;
  return Buffer.concat([uint16(digits.length === 0 ? 0 : bits), digits]);
}

/** Two bytes, the high one first. */
export function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** Four bytes, the high one first. */
export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function lengthOf(length: number): Buffer {
  if (length <= HIGHEST_ONE_OCTET) return Buffer.from([length]);
  return Buffer.concat([Buffer.from([FIVE_OCTET_LENGTH]), uint32(length)]);
}
