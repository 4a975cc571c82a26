const LONG_LENGTH = 0x80;
const BYTE = 256;
const OID_BITS = 7;

const SEQUENCE = 0x30;

/** One DER value: its tag, its length and what it holds; https://www.itu.int/rec/T-REC-X.690 */
export function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), derLength(body.length), body]);
}

/** Values in a row. */
export const sequence = (...content: readonly Buffer[]): Buffer => der(SEQUENCE, ...content);

/** An object identifier, e.g. `2.5.4.3`. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** A moment, to the second, in UTC. */
export function generalizedTime(millis: number): Buffer {
  const digits = new Date(millis).toISOString().replace(/[-:T]|\..*/g, '');
  return der(0x18, Buffer.from(`${digits}Z`));
}

function derLength(length: number): Buffer {
  if (length < LONG_LENGTH) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / BYTE)) bytes.unshift(rest % BYTE);
  return Buffer.from([LONG_LENGTH | bytes.length, ...bytes]);
}

function base128(value: number): readonly number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> OID_BITS; rest > 0; rest >>= OID_BITS)
    bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
