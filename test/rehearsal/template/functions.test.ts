import { type Json } from '../../../lib/rehearsal/json';
import { type ReferenceScope } from '../../../lib/rehearsal/template/reference-scope';
import { createResolver } from '../../../lib/rehearsal/template/resolver';

const scope: ReferenceScope = {
  region: 'eu-west-1',
  mappings: { Sizes: { small: { disk: 10 } } },
  conditions: {
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    IsNot: { 'Fn::Not': [{ Condition: 'IsProd' }] },
    Both: { 'Fn::And': [{ Condition: 'IsProd' }, { 'Fn::Equals': [1, '1'] }] },
    Either: { 'Fn::Or': [{ Condition: 'IsNot' }, { Condition: 'IsProd' }] },
  },
  ref: (name) =>
    ({ Stage: 'prod', Bucket: 'bucket-1', Names: ['a', 'b'] as Json, 'AWS::NoValue': undefined })[
      name
    ],
  attribute: (logicalId, name) => `${logicalId}.${name} of it`,
  importValue: (name) => `imported ${name}`,
  stackOutput: (stack, output) => `${output} of ${stack}`,
};

const { resolve, isTrue } = createResolver(scope);

describe('the functions of a template', () => {
  test.each<[Json, Json]>([
    [{ Ref: 'Bucket' }, 'bucket-1'],
    [{ 'Fn::GetAtt': ['Role', 'Arn'] }, 'Role.Arn of it'],
    [{ 'Fn::GetAtt': 'Role.Arn' }, 'Role.Arn of it'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Bucket' }, 3]] }, 'a-bucket-1-3'],
    [{ 'Fn::Join': [',', { Ref: 'Names' }] }, 'a,b'],
    [{ 'Fn::Sub': '${Bucket}/${Role.Arn}/${!Literal}' }, 'bucket-1/Role.Arn of it/${Literal}'],
    [{ 'Fn::Sub': ['${Own}-${Bucket}', { Own: { Ref: 'Stage' } }] }, 'prod-bucket-1'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['|', 'a|b|c'] }] }, 'b'],
    [{ 'Fn::Select': ['0', { Ref: 'Names' }] }, 'a'],
    [{ 'Fn::If': ['IsProd', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['IsNot', 'yes', 'no'] }, 'no'],
    [{ 'Fn::FindInMap': ['Sizes', 'small', 'disk'] }, 10],
    [{ 'Fn::ImportValue': { 'Fn::Sub': '${Stage}-x' } }, 'imported prod-x'],
    [{ 'Fn::GetStackOutput': { StackName: 'A', OutputName: 'B' } }, 'B of A'],
    [{ 'Fn::Base64': 'hello' }, 'aGVsbG8='],
    [{ 'Fn::GetAZs': '' }, ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']],
    [{ 'Fn::Length': { Ref: 'Names' } }, 2],
    [{ 'Fn::ToJsonString': { a: [1] } }, '{"a":[1]}'],
  ])('%j is %j', (expression, value) => {
    expect(resolve(expression)).toEqual(value);
  });

  test.each([
    ['IsProd', true],
    ['IsNot', false],
    ['Both', true],
    ['Either', true],
  ])('the condition %s is %s', (name, value) => {
    expect(isTrue(name)).toBe(value);
  });

  test('AWS::NoValue takes a member away, also behind a condition', () => {
    expect(
      resolve({
        a: 1,
        b: { Ref: 'AWS::NoValue' },
        c: { 'Fn::If': ['IsProd', { Ref: 'AWS::NoValue' }, 1] },
      }),
    ).toEqual({ a: 1 });
  });

  test('the Condition of an IAM statement is no function', () => {
    const statement = { Condition: { StringEquals: { a: 'b' } } };
    expect(resolve(statement)).toEqual(statement);
  });

  test.each<[Json, string]>([
    [{ 'Fn::Cidr': [] }, 'Template error: the rehearsal does not know the function Fn::Cidr;'],
    [
      { 'Fn::Select': [7, ['a']] },
      'Template error: Fn::Select cannot select nonexistent value at index 7',
    ],
    [
      { 'Fn::FindInMap': ['Sizes', 'big', 'disk'] },
      'Template error: Unable to get mapping for Sizes::big::disk',
    ],
    [
      { 'Fn::If': ['Nobody', 1, 2] },
      'Template format error: Unresolved condition dependency Nobody',
    ],
    [{ 'Fn::Join': 'x' }, 'Template error: expected a list, found "x"'],
    [{ Ref: ['x'] }, 'Template error: expected text, found ["x"]'],
  ])('%j is refused', (expression, message) => {
    expect(() => resolve(expression)).toThrow(message);
  });
});
