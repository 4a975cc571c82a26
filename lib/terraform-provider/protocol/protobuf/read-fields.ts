import { readVarint, toNumber } from './varint';
import { WireFormatError } from './wire-format-error';
import { WIRE_TYPE_BITS, WireType } from './wire-type';

const FIXED_LENGTHS: Readonly<Record<number, number>> = {
  [WireType.FIXED_64]: 8,
  [WireType.FIXED_32]: 4,
};

/** One field as it stands in a message: a number, or a stretch of bytes. */
export interface RawField {
  readonly number: number;
  readonly value?: bigint;
  readonly body?: Uint8Array;
}

/** Splits a message into its fields, in order. @throws {WireFormatError} where one is cut off */
export function readFields(bytes: Uint8Array): readonly RawField[] {
  const fields: RawField[] = [];
  let position = 0;
  while (position < bytes.length) {
    const tag = readVarint(bytes, position);
    const number = toNumber(tag.value >> BigInt(WIRE_TYPE_BITS));
    if (number === 0) throw new WireFormatError('there is no field 0');
    const wireType = Number(tag.value & 7n);
    if (wireType === WireType.VARINT) {
      const { value, end } = readVarint(bytes, tag.end);
      fields.push({ number, value });
      position = end;
    } else {
      const { start, end } = stretchOf(bytes, tag.end, wireType);
      fields.push({ number, body: bytes.subarray(start, end) });
      position = end;
    }
  }
  return fields;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function stretchOf(bytes: Uint8Array, at: number, wireType: number): Stretch {
  const fixed = FIXED_LENGTHS[wireType];
  if (fixed === undefined && wireType !== WireType.LENGTH_DELIMITED)
    throw new WireFormatError(`there is no wire type ${wireType}`);
  const length = fixed === undefined ? readVarint(bytes, at) : { value: BigInt(fixed), end: at };
  const end = length.end + toNumber(length.value);
  if (end > bytes.length) throw new WireFormatError('a field is cut off');
  return { start: length.end, end };
}
