import { WireFormatError } from './wire-format-error';

const PAYLOAD_BITS = 7;
const PAYLOAD_MASK = 0x7f;
const MORE_FOLLOWS = 0x80;
/** A 64-bit number takes at most this many bytes. */
const LONGEST_VARINT_BYTES = 10;

/** A whole number of 0 or more as protobuf writes it: seven bits a byte, the lowest first. */
export function writeVarint(value: number): Buffer {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new WireFormatError(`${value} is not a whole number from 0 to 2^53 - 1`);
  const bytes: number[] = [];
  let rest = value;
  while (rest > PAYLOAD_MASK) {
    bytes.push((rest % MORE_FOLLOWS) | MORE_FOLLOWS);
    rest = Math.floor(rest / MORE_FOLLOWS);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

/** A number read at a position, and where the next thing begins. */
export interface ReadVarint {
  readonly value: bigint;
  readonly end: number;
}

/** Reads a number. @throws {WireFormatError} where it is cut off or longer than 64 bits */
export function readVarint(bytes: Uint8Array, start: number): ReadVarint {
  let value = 0n;
  for (let length = 0; length < LONGEST_VARINT_BYTES; length++) {
    const byte = bytes[start + length];
    if (byte === undefined) throw new WireFormatError('a number is cut off');
    value |= BigInt(byte & PAYLOAD_MASK) << BigInt(length * PAYLOAD_BITS);
    if (byte < MORE_FOLLOWS) return { value, end: start + length + 1 };
  }
  throw new WireFormatError(`a number is longer than ${LONGEST_VARINT_BYTES} bytes`);
}

/** A number as JavaScript holds it. @throws {WireFormatError} beyond 2^53 - 1 */
export function toNumber(value: bigint): number {
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  throw new WireFormatError(`${value} is larger than 2^53 - 1`);
}
