import { type Decoded, type Field, type Fields, message, text } from './fields';
import { toNumber } from './varint';
import { readFields, type RawField } from './read-fields';
import { WireFormatError } from './wire-format-error';
import { MAP_KEY, MAP_VALUE } from './wire-type';

/** Reads a message: unknown fields are skipped, absent ones have their default. @throws {WireFormatError} */
export function decodeMessage<F extends Fields>(fields: F, bytes: Uint8Array): Decoded<F> {
  const raw = readFields(bytes);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      decodeField(
        name,
        field,
        raw.filter(({ number }) => number === field.number),
      ),
    ]),
  ) as Decoded<F>;
}

function decodeField(name: string, field: Field, occurrences: readonly RawField[]): unknown {
  const last = occurrences.at(-1);
  switch (field.kind) {
    case 'string':
      return last === undefined ? '' : decodeText(bodyOf(name, last));
    case 'bytes':
      return last === undefined ? new Uint8Array() : bodyOf(name, last);
    case 'int':
      return last === undefined ? 0 : toNumber(numberOf(name, last));
    case 'bool':
      return last !== undefined && numberOf(name, last) !== 0n;
    case 'message':
      return last === undefined ? undefined : decodeMessage(field.fields, bodyOf(name, last));
    case 'list':
      return occurrences.map((item) => decodeMessage(field.fields, bodyOf(name, item)));
    case 'map':
      return Object.fromEntries(
        occurrences.map((item) => decodeEntry(field.fields, bodyOf(name, item))),
      );
  }
}

function decodeEntry(fields: Fields, body: Uint8Array): readonly [string, unknown] {
  const { key, value } = decodeMessage(
    { key: text(MAP_KEY), value: message(MAP_VALUE, fields) },
    body,
  );
  return [key, value ?? decodeMessage(fields, new Uint8Array())];
}

function bodyOf(name: string, { body }: RawField): Uint8Array {
  if (body !== undefined) return body;
  throw new WireFormatError(`field ${name} is a number where bytes belong`);
}

function numberOf(name: string, { value }: RawField): bigint {
  if (value !== undefined) return value;
  throw new WireFormatError(`field ${name} is bytes where a number belongs`);
}

function decodeText(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new WireFormatError('a text is not UTF-8');
  }
}
