import { Lazy, Token } from 'aws-cdk-lib';
import { Lazy as TerraformLazy, Token as TerraformToken } from 'cdktf';
import fc from 'fast-check';
import { isEncoded, requireLiteral, requireWrittenOut } from '../../../lib/core/values/encoded';

const EXPRESSION = { Ref: 'Parameter' };

const PLACEHOLDERS: readonly [name: string, value: string | number][] = [
  ['a string of AWS CDK', Token.asString(EXPRESSION)],
  ['a string of AWS CDK with a hint', Token.asString(EXPRESSION, { displayHint: 'Name' })],
  ['a lazy string of AWS CDK', Lazy.string({ produce: () => 'orders' })],
  ['the element of a list of AWS CDK', String(Token.asList(EXPRESSION)[0])],
  ['a number of AWS CDK', Token.asNumber(EXPRESSION)],
  ['a lazy number of AWS CDK', Lazy.number({ produce: () => 7 })],
  ['a string of CDKTF', TerraformToken.asString(EXPRESSION)],
  ['a lazy string of CDKTF', TerraformLazy.stringValue({ produce: () => 'orders' })],
  ['the element of a list of CDKTF', String(TerraformToken.asList(EXPRESSION)[0])],
  ['a number of CDKTF', TerraformToken.asNumber(EXPRESSION)],
  ['the element of a number list of CDKTF', Number(TerraformToken.asNumberList(EXPRESSION)[0])],
  ['a lazy number of CDKTF', TerraformLazy.numberValue({ produce: () => 7 })],
  ['a placeholder within text', `orders-${Token.asString(EXPRESSION)}-eu`],
];

describe('a placeholder', () => {
  test.each(PLACEHOLDERS)('is %s', (_name, value) => {
    expect(isEncoded(value)).toBe(true);
  });

  test.each(PLACEHOLDERS)('is refused where a literal is needed: %s', (_name, value) => {
    expect(() => {
      requireLiteral('keep', value);
    }).toThrow(
      expect.objectContaining({
        code: 'value-known-only-at-deploy',
        message:
          "'keep' is known only at deploy, and its checks need a literal; write the value itself, or leave the prop out and let the deployment check it",
      }),
    );
  });
});

test.each(PLACEHOLDERS)('is refused where somebody must be able to read it: %s', (_name, value) => {
  expect(() => {
    requireWrittenOut({ runs: 'first', overwriteTarget: value });
  }).toThrow(
    expect.objectContaining({
      code: 'value-known-only-at-deploy',
      message:
        "'overwriteTarget' is known only at deploy, and whoever reviews the code must be able to read it; write the value itself",
    }),
  );
});

describe('no placeholder', () => {
  test.each<[value: unknown]>([
    ['orders'],
    [''],
    ['${AWS::Region}'],
    ['${Token}'],
    ['${TOKEN.7}'],
    ['${token[TOKEN.7]}'],
    ['$Token[TOKEN.7]'],
    ['${Token[TOKEN.7]'],
    ['${XToken[TOKEN.7]}'],
    [7],
    [0],
    [-1],
    [-1e280],
    [-1e288],
    [-1e290],
    [-Number.MAX_VALUE],
    [Number.MAX_VALUE],
    [NaN],
    [Infinity],
    [-Infinity],
    [true],
    [null],
    [undefined],
    [{ Ref: 'Parameter' }],
  ])('is %p', (value) => {
    expect(isEncoded(value)).toBe(false);
    expect(() => {
      requireLiteral('keep', value);
      requireWrittenOut({ keep: value });
    }).not.toThrow();
  });

  test('is any whole number people write', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(isEncoded(value)).toBe(false);
      }),
    );
  });

  test('is any number both engines call resolved', () => {
    fc.assert(
      fc.property(nearTokens, (value) => {
        expect(isEncoded(value)).toBe(
          Token.isUnresolved(value) || TerraformToken.isUnresolved(value),
        );
      }),
    );
  });
});

/** Numbers whose first bits are those of a number token, or next to them. */
const nearTokens = fc
  .tuple(
    fc.constantFrom(0xfbfe, 0xfbff, 0xfc00, 0xfdfe, 0xfdff, 0xfe00, 0x7bff, 0x7dff),
    fc.nat(0xffff),
    fc.nat(0xffffffff),
  )
  .map(([mark, middle, low]) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint16(0, mark);
    view.setUint16(2, middle);
    view.setUint32(4, low);
    return view.getFloat64(0);
  });
