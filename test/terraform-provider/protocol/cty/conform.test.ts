import fc from 'fast-check';
import { conform } from '../../../../lib/terraform-provider/protocol/cty/conform';
import { type CtyType } from '../../../../lib/terraform-provider/protocol/cty/cty-type';
import {
  decodeValue,
  encodeValue,
} from '../../../../lib/terraform-provider/protocol/cty/dynamic-value';
import { UNKNOWN } from '../../../../lib/terraform-provider/protocol/cty/unknown';
import { ValueError } from '../../../../lib/terraform-provider/protocol/cty/value-error';

const TYPE = [
  'object',
  {
    name: 'string',
    size: 'number',
    isSo: 'bool',
    tags: ['map', 'string'],
    items: ['list', ['object', { id: 'string' }]],
  },
] as const satisfies CtyType;

const complaint = (value: unknown, type: CtyType = TYPE): string => {
  try {
    conform(type, value);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a value of a type', () => {
  test('gets every attribute of its object', () => {
    expect(conform(TYPE, { name: 'a', items: [{}], tags: null })).toEqual({
      name: 'a',
      size: null,
      isSo: null,
      tags: null,
      items: [{ id: null }],
    });
  });

  test('may be unknown anywhere', () => {
    const value = { name: UNKNOWN, size: 1.5, isSo: true, tags: { a: UNKNOWN }, items: [UNKNOWN] };
    expect(conform(TYPE, value)).toEqual(value);
    const wire = { json: new Uint8Array(), ...encodeValue(TYPE, value) };
    expect(decodeValue(TYPE, wire)).toEqual(value);
  });

  test('fails with the place and what is there, never with what it says', () => {
    expect([
      complaint({ name: 7 }),
      complaint({ size: 'secret' }),
      complaint({ size: '12345678901234567890123' }),
      complaint({ size: 2n ** 64n }),
      complaint({ isSo: 'true' }),
      complaint({ tags: ['a'] }),
      complaint({ items: [{ id: 'a' }, { id: [] }] }),
      complaint({ items: {} }),
      complaint({ nmae: 'a' }),
      complaint('text'),
    ]).toEqual([
      'name must be text, and is a number',
      'size must be a number, and is text',
      'size is a number with more digits than any value here has',
      'size is a number with more digits than any value here has',
      'isSo must be true or false, and is text',
      'tags must be a map of text, and is a list',
      'items.1.id must be text, and is a list',
      'items must be a list of an object, and is an object',
      'nmae is not an attribute of this schema',
      'the value must be an object, and is text',
    ]);
  });

  test('of any JSON at all is read or refused, never worse', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          conform(TYPE, value);
        } catch (error) {
          expect(error).toBeInstanceOf(ValueError);
        }
      }),
    );
  });

  test('is read from JSON, and is null where there is nothing', () => {
    const wire = (text: string) => ({ msgpack: new Uint8Array(), json: Buffer.from(text) });
    expect(decodeValue('string', wire('"a"'))).toBe('a');
    expect(decodeValue('string', wire(''))).toBeNull();
    expect(decodeValue('string', undefined)).toBeNull();
    expect(() => decodeValue('string', wire('{'))).toThrow('the value cannot be read');
  });
});
