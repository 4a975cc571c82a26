import fc from 'fast-check';
import { UNKNOWN } from '../../../../lib/terraform-provider/protocol/cty/unknown';
import { MsgpackError } from '../../../../lib/terraform-provider/protocol/msgpack/msgpack-error';
import {
  DEEPEST_NESTING,
  type MsgpackValue,
} from '../../../../lib/terraform-provider/protocol/msgpack/msgpack-value';
import { pack } from '../../../../lib/terraform-provider/protocol/msgpack/pack';
import { unpack } from '../../../../lib/terraform-provider/protocol/msgpack/unpack';

const anyText = fc.string({ unit: 'grapheme' });
const { value: anyValue } = fc.letrec<{ value: MsgpackValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }).filter((value) => !Object.is(value, -0)),
    anyText,
    fc.constant(UNKNOWN),
    fc.array(tie('value'), { maxLength: 20 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 20, noNullPrototype: true }),
  ),
}));

const nested = (depth: number): Buffer =>
  Buffer.concat([Buffer.alloc(depth, 0x91), Buffer.from([0xc0])]);

describe('a value in msgpack', () => {
  test('comes back as it was, unknowns included', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(unpack(pack(value))).toEqual(value);
      }),
    );
  });

  test.each([31, 32, 255, 256, 65_535, 65_536])('comes back with a text of %d bytes', (length) => {
    expect(unpack(pack('x'.repeat(length)))).toBe('x'.repeat(length));
  });

  test.each([15, 16, 65_535, 65_536])('comes back with %d items', (length) => {
    const items = Array.from({ length }, () => true);
    expect(unpack(pack(items))).toEqual(items);
    const names = Object.fromEntries(items.map((item, index) => [`k${index}`, item]));
    expect(unpack(pack(names))).toEqual(names);
  });

  test('is unknown for any extension, as Terraform writes refined ones', () => {
    const extensions = [
      [0xd4, 0, 0],
      [0xd5, 0, 0, 0],
      [0xd6, 12, 1, 2, 3, 4],
      [0xd7, 12, 1, 2, 3, 4, 5, 6, 7, 8],
      [0xd8, 12, ...Array.from({ length: 16 }, () => 0)],
      [0xc7, 2, 12, 1, 2],
      [0xc8, 0, 1, 12, 1],
      [0xc9, 0, 0, 0, 1, 12, 1],
    ];
    for (const bytes of extensions) expect(unpack(Buffer.from(bytes))).toBe(UNKNOWN);
  });

  test('holds numbers of every width', () => {
    const numbers: readonly (readonly [readonly number[], number | bigint])[] = [
      [[0xcc, 200], 200],
      [[0xcd, 1, 0], 256],
      [[0xce, 0, 1, 0, 0], 65_536],
      [[0xcf, 0, 0, 0, 1, 0, 0, 0, 0], 4_294_967_296],
      [[0xcf, 255, 255, 255, 255, 255, 255, 255, 255], 2n ** 64n - 1n],
      [[0xd0, 0xff], -1],
      [[0xd1, 0xff, 0], -256],
      [[0xd2, 0xff, 0, 0, 0], -16_777_216],
      [[0xd3, 0x80, 0, 0, 0, 0, 0, 0, 0], -(2n ** 63n)],
      [[0xe0], -32],
      [[0xca, 0x3f, 0x80, 0, 0], 1],
    ];
    for (const [bytes, value] of numbers) expect(unpack(Buffer.from(bytes))).toBe(value);
  });

  test('treats __proto__ as a name like any other', () => {
    const read = unpack(
      Buffer.from([0x81, 0xa9, ...Buffer.from('__proto__'), 0x81, 0xa1, 0x78, 1]),
    );
    expect(Object.keys(read as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('of any bytes at all is read or refused, never worse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        try {
          unpack(noise);
        } catch (error) {
          expect(error).toBeInstanceOf(MsgpackError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('cut off anywhere is refused', () => {
    fc.assert(
      fc.property(anyValue, fc.nat(), (value, at) => {
        const written = pack(value);
        const cut = written.subarray(0, at % written.length);
        expect(() => unpack(cut)).toThrow(MsgpackError);
      }),
    );
  });

  test('fails when it is nested too deep, announces more than there is, or something follows', () => {
    expect(() => unpack(nested(DEEPEST_NESTING))).not.toThrow();
    expect(() => unpack(nested(DEEPEST_NESTING + 1))).toThrow('values are nested deeper than 100');
    expect(() => unpack(Buffer.from([0xdd, 255, 255, 255, 255]))).toThrow(
      '4294967295 items are announced and 0 bytes are left',
    );
    expect(() => unpack(Buffer.from([0xdf, 255, 255, 255, 255]))).toThrow(
      '8589934590 items are announced and 0 bytes are left',
    );
    expect(() => unpack(Buffer.from([0xc0, 0xc0]))).toThrow('1 bytes follow the value');
    expect(() => unpack(Buffer.from([0xc1]))).toThrow('byte 0xc1 begins no value Terraform writes');
    expect(() => unpack(Buffer.from([0xa1, 0xff]))).toThrow('a text is not UTF-8');
    expect(() => unpack(Buffer.from([0x81, 1, 1]))).toThrow('a key is not a text');
  });
});
