import fc from 'fast-check';
import { decodeMessage } from '../../../../lib/terraform-provider/protocol/protobuf/decode-message';
import { encodeMessage } from '../../../../lib/terraform-provider/protocol/protobuf/encode-message';
import {
  bool,
  bytes,
  int,
  list,
  map,
  message,
  text,
} from '../../../../lib/terraform-provider/protocol/protobuf/fields';
import { WireFormatError } from '../../../../lib/terraform-provider/protocol/protobuf/wire-format-error';

const LEAF = { name: text(1), raw: bytes(2), count: int(3), isSo: bool(16) };
const TREE = { one: message(1, LEAF), many: list(2, LEAF), named: map(100, LEAF), word: text(7) };

const anyText = fc.string({ unit: 'grapheme' });
const anyLeaf = fc.record({
  name: anyText,
  raw: fc.uint8Array({ maxLength: 40 }),
  count: fc.maxSafeNat(),
  isSo: fc.boolean(),
});
const anyTree = fc.record({
  one: anyLeaf,
  many: fc.array(anyLeaf, { maxLength: 4 }),
  named: fc.dictionary(anyText, anyLeaf, { maxKeys: 4, noNullPrototype: true }),
  word: anyText,
});

/** Bytes compare as their hexadecimal digits, whichever class holds them. */
function hexed(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Buffer.from(value as Uint8Array).toString('hex');
  if (Array.isArray(value)) return value.map(hexed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .map(([key, held]) => [key, hexed(held)]),
  );
}

describe('a message', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(hexed(decodeMessage(TREE, encodeMessage(TREE, tree)))).toEqual(hexed(tree));
      }),
    );
  });

  test('has its defaults where nothing was written', () => {
    expect(decodeMessage(TREE, Buffer.alloc(0))).toEqual({
      one: undefined,
      many: [],
      named: {},
      word: '',
    });
    expect(decodeMessage(LEAF, Buffer.alloc(0))).toEqual({
      name: '',
      raw: new Uint8Array(),
      count: 0,
      isSo: false,
    });
  });

  test('is read past fields nobody knows', () => {
    const newer = { ...LEAF, later: list(9, LEAF), flag: bool(31), fixed: text(12) };
    fc.assert(
      fc.property(anyLeaf, (leaf) => {
        const written = encodeMessage(newer, { ...leaf, later: [leaf], flag: true, fixed: 'x' });
        expect(hexed(decodeMessage(LEAF, written))).toEqual(hexed(leaf));
      }),
    );
    const withFixedWidths = Buffer.from([0x59, 1, 2, 3, 4, 5, 6, 7, 8, 0x65, 1, 2, 3, 4]);
    expect(decodeMessage(LEAF, withFixedWidths).count).toBe(0);
  });

  test('of any bytes at all is read or refused, never worse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        try {
          decodeMessage(TREE, noise);
        } catch (error) {
          expect(error).toBeInstanceOf(WireFormatError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('cut off anywhere is read or refused, never worse', () => {
    fc.assert(
      fc.property(anyTree, fc.double({ min: 0, max: 1, noNaN: true }), (tree, share) => {
        const written = encodeMessage(TREE, tree);
        const cut = written.subarray(0, Math.floor(written.length * share));
        try {
          decodeMessage(TREE, cut);
        } catch (error) {
          expect(error).toBeInstanceOf(WireFormatError);
        }
      }),
    );
  });

  test('fails with what is wrong', () => {
    const read =
      (...bytesOf: readonly number[]) =>
      () =>
        decodeMessage(LEAF, Buffer.from(bytesOf));
    expect(read(0x0a, 5, 65)).toThrow('a field is cut off');
    expect(read(0x0b)).toThrow('there is no wire type 3');
    expect(read(0x02, 0)).toThrow('there is no field 0');
    expect(read(0x08, 1)).toThrow('field name is a number where bytes belong');
    expect(read(0x1a, 0)).toThrow('field count is bytes where a number belongs');
    expect(read(0x0a, 1, 0xff)).toThrow('a text is not UTF-8');
  });
});
