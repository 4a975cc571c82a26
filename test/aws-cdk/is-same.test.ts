import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import { isSame } from '../../lib/aws-cdk/is-same';

describe('two configurations', () => {
  test.each([
    [{}, {}],
    [{ logRetention: 7 }, { logRetention: 7 }],
    [{ a: 1, b: undefined }, { a: 1 }],
    [{ vpcSubnets: { subnetType: SubnetType.PUBLIC } }, { vpcSubnets: { subnetType: 'Public' } }],
    [{ list: [Runtime.NODEJS_24_X] }, { list: [Runtime.NODEJS_24_X] }],
  ])('%j and %j say the same', (left, right) => {
    expect(isSame(left, right)).toBe(true);
  });

  test.each([
    [{}, { logRetention: 7 }],
    [{ logRetention: 7 }, { logRetention: 30 }],
    [{ a: 1 }, { b: 1 }],
    [{ list: [1, 2] }, { list: [2, 1] }],
    [{ list: [1] }, { list: { 0: 1 } }],
    [{ nothing: null }, { nothing: {} }],
    [{ map: new Map() }, { map: new Map() }],
  ])('%j and %j do not', (left, right) => {
    expect(isSame(left, right)).toBe(false);
  });
});
