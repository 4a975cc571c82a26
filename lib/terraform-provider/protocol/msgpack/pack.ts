import { isUnknownValue } from '../cty/unknown';
import { type MsgpackValue } from './msgpack-value';

const NIL = 0xc0;
const FALSE = 0xc2;
const TRUE = 0xc3;
const FLOAT_64 = 0xcb;
const INT_64 = 0xd3;
const HIGHEST_FIXED_INT = 0x7f;
/** An extension of type 0 and one byte, which is how Terraform writes unknown. */
const UNKNOWN_BYTES = [0xd4, 0, 0];

/** How a length is written: in the first byte, or after a byte that says how many bytes it takes. */
interface LengthForm {
  readonly fixed: number;
  readonly highestFixed: number;
  readonly oneByte?: number;
  readonly twoBytes: number;
  readonly fourBytes: number;
}

const TEXT: LengthForm = {
  fixed: 0xa0,
  highestFixed: 31,
  oneByte: 0xd9,
  twoBytes: 0xda,
  fourBytes: 0xdb,
};
const ARRAY: LengthForm = { fixed: 0x90, highestFixed: 15, twoBytes: 0xdc, fourBytes: 0xdd };
const MAP: LengthForm = { fixed: 0x80, highestFixed: 15, twoBytes: 0xde, fourBytes: 0xdf };

/** Writes a value; https://github.com/msgpack/msgpack/blob/master/spec.md */
export function pack(value: MsgpackValue): Buffer {
  const parts: Buffer[] = [];
  append(value, parts);
  return Buffer.concat(parts);
}

function append(value: MsgpackValue, parts: Buffer[]): void {
  if (value === null) parts.push(Buffer.from([NIL]));
  else if (typeof value === 'boolean') parts.push(Buffer.from([value ? TRUE : FALSE]));
  else if (typeof value === 'number' || typeof value === 'bigint') parts.push(packNumber(value));
  else if (typeof value === 'string') appendText(value, parts);
  else if (isUnknownValue(value)) parts.push(Buffer.from(UNKNOWN_BYTES));
  else if (isList(value)) {
    parts.push(packLength(value.length, ARRAY));
    for (const item of value) append(item, parts);
  } else {
    const entries = Object.entries(value);
    parts.push(packLength(entries.length, MAP));
    for (const [key, item] of entries) {
      appendText(key, parts);
      append(item, parts);
    }
  }
}

const isList = (value: object): value is readonly MsgpackValue[] => Array.isArray(value);

function appendText(value: string, parts: Buffer[]): void {
  const body = Buffer.from(value, 'utf8');
  parts.push(packLength(body.length, TEXT), body);
}

function packNumber(value: number | bigint): Buffer {
  const isWhole = typeof value === 'bigint' || Number.isSafeInteger(value);
  if (isWhole && value >= 0 && value <= HIGHEST_FIXED_INT) return Buffer.from([Number(value)]);
  const bytes = Buffer.alloc(9);
  bytes[0] = isWhole ? INT_64 : FLOAT_64;
  if (isWhole) bytes.writeBigInt64BE(BigInt(value), 1);
  else bytes.writeDoubleBE(value, 1);
  return bytes;
}

function packLength(length: number, form: LengthForm): Buffer {
  if (length <= form.highestFixed) return Buffer.from([form.fixed | length]);
  if (form.oneByte !== undefined && length <= 0xff) return Buffer.from([form.oneByte, length]);
  const isShort = length <= 0xffff;
  const bytes = Buffer.alloc(isShort ? 3 : 5);
  bytes[0] = isShort ? form.twoBytes : form.fourBytes;
  bytes.writeUIntBE(length, 1, isShort ? 2 : 4);
  return bytes;
}
