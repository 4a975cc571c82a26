import { UNKNOWN } from '../cty/unknown';
import { ByteReader } from './byte-reader';
import { MsgpackError } from './msgpack-error';
import { DEEPEST_NESTING, type MsgpackValue } from './msgpack-value';

/** Reads one value and nothing after it; any extension is an unknown value. @throws {MsgpackError} */
export function unpack(bytes: Uint8Array): MsgpackValue {
  const reader = new ByteReader(bytes);
  const value = readValue(reader, 0);
  if (reader.left > 0) throw new MsgpackError(`${reader.left} bytes follow the value`);
  return value;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readValue(reader: ByteReader, depth: number): MsgpackValue {
  if (depth > DEEPEST_NESTING)
    throw new MsgpackError(`values are nested deeper than ${DEEPEST_NESTING}`);
  const first = reader.takeLength(1);
  if (first < 0x80) return first;
  if (first < 0x90) return readMap(reader, first & 0x0f, depth);
  if (first < 0xa0) return readList(reader, first & 0x0f, depth);
  if (first < 0xc0) return readText(reader, first & 0x1f);
  if (first >= 0xe0) return first - 0x100;
  const read = READERS[first];
  if (read === undefined)
    throw new MsgpackError(`byte 0x${first.toString(16)} begins no value Terraform writes`);
  return read(reader, depth);
}

type Reader = (reader: ByteReader, depth: number) => MsgpackValue;

const READERS: Readonly<Record<number, Reader>> = {
  0xc0: () => null,
  0xc2: () => false,
  0xc3: () => true,
  0xc7: (reader) => skipExtension(reader, reader.takeLength(1)),
  0xc8: (reader) => skipExtension(reader, reader.takeLength(2)),
  0xc9: (reader) => skipExtension(reader, reader.takeLength(4)),
  0xca: (reader) => reader.take(4).readFloatBE(),
  0xcb: (reader) => reader.take(8).readDoubleBE(),
  0xcc: (reader) => reader.takeLength(1),
  0xcd: (reader) => reader.takeLength(2),
  0xce: (reader) => reader.takeLength(4),
  0xcf: (reader) => narrow(reader.take(8).readBigUInt64BE()),
  0xd0: (reader) => reader.take(1).readInt8(),
  0xd1: (reader) => reader.take(2).readInt16BE(),
  0xd2: (reader) => reader.take(4).readInt32BE(),
  0xd3: (reader) => narrow(reader.take(8).readBigInt64BE()),
  0xd4: (reader) => skipExtension(reader, 1),
  0xd5: (reader) => skipExtension(reader, 2),
  0xd6: (reader) => skipExtension(reader, 4),
  0xd7: (reader) => skipExtension(reader, 8),
  0xd8: (reader) => skipExtension(reader, 16),
  0xd9: (reader) => readText(reader, reader.takeLength(1)),
  0xda: (reader) => readText(reader, reader.takeLength(2)),
  0xdb: (reader) => readText(reader, reader.takeLength(4)),
  0xdc: (reader, depth) => readList(reader, reader.takeLength(2), depth),
  0xdd: (reader, depth) => readList(reader, reader.takeLength(4), depth),
  0xde: (reader, depth) => readMap(reader, reader.takeLength(2), depth),
  0xdf: (reader, depth) => readMap(reader, reader.takeLength(4), depth),
};

function skipExtension(reader: ByteReader, length: number): MsgpackValue {
  reader.take(1 + length);
  return UNKNOWN;
}

/** A whole number as a `number` wherever that holds it exactly. */
const narrow = (value: bigint): number | bigint =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value;

function readText(reader: ByteReader, length: number): string {
  try {
    return utf8.decode(reader.take(length));
  } catch (error) {
    throw error instanceof MsgpackError ? error : new MsgpackError('a text is not UTF-8');
  }
}

function readList(reader: ByteReader, length: number, depth: number): MsgpackValue {
  requireRoom(reader, length);
  return Array.from({ length }, () => readValue(reader, depth + 1));
}

/** `Object.fromEntries` defines what it is given, so a key such as `__proto__` is a key like any other. */
function readMap(reader: ByteReader, length: number, depth: number): MsgpackValue {
  requireRoom(reader, length * 2);
  return Object.fromEntries(
    Array.from({ length }, () => [readKey(reader, depth), readValue(reader, depth + 1)]),
  );
}

/** Every item takes a byte at least, so a length is believed only as far as there are bytes. */
function requireRoom(reader: ByteReader, items: number): void {
  if (items > reader.left)
    throw new MsgpackError(`${items} items are announced and ${reader.left} bytes are left`);
}

function readKey(reader: ByteReader, depth: number): string {
  const key = readValue(reader, depth + 1);
  if (typeof key === 'string') return key;
  throw new MsgpackError('a key is not a text');
}
