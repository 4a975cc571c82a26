import { CfnParameter, Fn, Lazy, Token } from 'aws-cdk-lib';
import { knownData } from '../../lib/aws-cdk/known-data';
import { aStack } from './world';

describe('data for the model', () => {
  test('is the same object where every value is literal', () => {
    const data = { name: 'orders', items: [{ keep: { amount: 7 } }], none: undefined };
    expect(knownData(aStack(), data)).toBe(data);
  });

  test('holds the expression of a text, a number and a flag known only at deploy', () => {
    const stack = aStack();
    const text = new CfnParameter(stack, 'Text').valueAsString;
    const count = new CfnParameter(stack, 'Count', { type: 'Number' }).valueAsNumber;
    const flag: unknown = Token.asAny(new CfnParameter(stack, 'Flag').value);
    expect(knownData(stack, { text, deep: [{ count, flag }] })).toEqual({
      text: { unknown: { Ref: 'Text' } },
      deep: [{ count: { unknown: { Ref: 'Count' } }, flag: { unknown: { Ref: 'Flag' } } }],
    });
  });

  test('knows a value that is only produced late', () => {
    const late = Lazy.string({ produce: () => 'orders' });
    expect(knownData(aStack(), { late })).toEqual({ late: 'orders' });
  });

  test('takes text joined with a reference for unknown', () => {
    const stack = aStack();
    const name = `orders-${new CfnParameter(stack, 'Stage').valueAsString}`;
    expect(knownData(stack, { name })).toEqual({
      name: { unknown: { 'Fn::Join': ['', ['orders-', { Ref: 'Stage' }]] } },
    });
  });

  test('takes an expression written out for unknown, and leaves what is unknown already', () => {
    const data = { a: Fn.importValue('Name'), b: { 'Fn::ImportValue': 'Name' }, c: { unknown: 1 } };
    expect(knownData(aStack(), data)).toEqual({
      a: { unknown: { 'Fn::ImportValue': 'Name' } },
      b: { unknown: { 'Fn::ImportValue': 'Name' } },
      c: { unknown: 1 },
    });
  });
});
