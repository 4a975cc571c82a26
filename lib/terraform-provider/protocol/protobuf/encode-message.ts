import { type Encodable, type Field, type Fields } from './fields';
import { writeVarint } from './varint';
import { MAP_KEY, MAP_VALUE, WIRE_TYPE_BITS, WireType } from './wire-type';

/** Writes a message; fields that are undefined are left out, and defaults are written where they are given. */
export function encodeMessage<F extends Fields>(fields: F, value: Encodable<F>): Buffer {
  const values: Readonly<Record<string, unknown>> = value;
  return Buffer.concat(
    Object.entries(fields).flatMap(([name, field]) => {
      const given = values[name];
      return given === undefined ? [] : encodeField(field, given);
    }),
  );
}

function encodeField(field: Field, value: unknown): readonly Buffer[] {
  const { number } = field;
  switch (field.kind) {
    case 'string':
    case 'bytes':
      return [delimited(number, Buffer.from(value as string))];
    case 'int':
    case 'bool':
      return [tag(number, WireType.VARINT), writeVarint(Number(value))];
    case 'message':
      return [delimited(number, encodeMessage(field.fields, value as object))];
    case 'list':
      return (value as readonly object[]).map((item) =>
        delimited(number, encodeMessage(field.fields, item)),
      );
    case 'map':
      return Object.entries(value as object).map(([key, item]) =>
        delimited(number, encodeEntry(key, encodeMessage(field.fields, item as object))),
      );
  }
}

const encodeEntry = (key: string, item: Buffer): Buffer =>
  Buffer.concat([delimited(MAP_KEY, Buffer.from(key)), delimited(MAP_VALUE, item)]);

const delimited = (number: number, body: Buffer): Buffer =>
  Buffer.concat([tag(number, WireType.LENGTH_DELIMITED), writeVarint(body.length), body]);

const tag = (number: number, wireType: number): Buffer =>
  writeVarint(number * 2 ** WIRE_TYPE_BITS + wireType);
