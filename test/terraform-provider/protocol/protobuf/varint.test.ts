import fc from 'fast-check';
import {
  readVarint,
  toNumber,
  writeVarint,
} from '../../../../lib/terraform-provider/protocol/protobuf/varint';

describe('a number on the wire', () => {
  test('comes back as it was, and ends where it ends', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.uint8Array({ maxLength: 4 }), (value, rest) => {
        const written = writeVarint(value);
        const read = readVarint(Buffer.concat([written, rest]), 0);
        expect(toNumber(read.value)).toBe(value);
        expect(read.end).toBe(written.length);
      }),
    );
  });

  test('takes one byte up to 127, two from 128', () => {
    expect([126, 127, 128].map((value) => writeVarint(value).length)).toEqual([1, 1, 2]);
  });

  test('fails when it is cut off, longer than ten bytes, or beyond what JavaScript holds', () => {
    const long = (length: number): Buffer => Buffer.alloc(length, 0x80);
    expect(() => readVarint(long(9), 0)).toThrow('a number is cut off');
    expect(readVarint(Buffer.concat([long(9), Buffer.from([1])]), 0).end).toBe(10);
    expect(() => readVarint(long(11), 0)).toThrow('a number is longer than 10 bytes');
    expect(() => toNumber(2n ** 53n)).toThrow('9007199254740992 is larger than 2^53 - 1');
    expect(toNumber(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => writeVarint(-1)).toThrow('-1 is not a whole number from 0 to 2^53 - 1');
  });
});
