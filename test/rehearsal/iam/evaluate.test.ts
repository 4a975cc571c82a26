import { evaluate } from '../../../lib/rehearsal/iam/evaluate';
import { statementsOf } from '../../../lib/rehearsal/iam/policy-document';
import { type JsonObject } from '../../../lib/rehearsal/json';

const ACTION = 's3:GetObject';
const OBJECT = 'arn:aws:s3:::bucket/key';

const decide = (
  statements: readonly JsonObject[],
  context: Readonly<Record<string, string>> = {},
): string =>
  evaluate(statementsOf({ Statement: statements }), { action: ACTION, resource: OBJECT, context });

const allow = (more: JsonObject = {}): JsonObject => ({
  Effect: 'Allow',
  Action: ACTION,
  Resource: OBJECT,
  ...more,
});

describe('the decision of IAM', () => {
  test('without a statement mentions nothing', () => {
    expect(decide([])).toBe('not mentioned');
  });

  test.each<[string, JsonObject]>([
    ['the action', {}],
    ['the action in another case', { Action: 'S3:getobject' }],
    ['a pattern of actions', { Action: ['s3:Put*', 's3:Get*'] }],
    ['every action but others', { Action: [], NotAction: 's3:Delete*' }],
    ['a pattern of resources', { Resource: 'arn:aws:s3:::bucket/???' }],
    ['every resource but others', { Resource: [], NotResource: 'arn:aws:s3:::other/*' }],
  ])('allows by %s', (_name, statement) => {
    expect(decide([allow(statement)])).toBe('allowed');
  });

  test.each<[string, JsonObject]>([
    ['another action', { Action: 's3:PutObject' }],
    ['another resource', { Resource: 'arn:aws:s3:::bucket/ke' }],
    ['an excluded action', { Action: [], NotAction: 's3:*' }],
    ['a dot taken for any character', { Resource: 'arn:aws:s3:::bucke./key' }],
  ])('does not allow by %s', (_name, statement) => {
    expect(decide([allow(statement)])).toBe('not mentioned');
  });

  test('denies whatever else allows', () => {
    expect(decide([allow(), allow({ Effect: 'Deny' }), allow()])).toBe('denied');
  });
});

describe('conditions', () => {
  const when = (condition: JsonObject): JsonObject => allow({ Condition: condition });
  const tag = { 'aws:Tag': 'blue' };

  test.each<[string, JsonObject]>([
    ['equals one of several', { StringEquals: { 'aws:Tag': ['red', 'blue'] } }],
    ['equals in another case of the key', { StringEquals: { 'AWS:tag': 'blue' } }],
    ['is like a pattern', { StringLike: { 'aws:Tag': 'b*' } }],
    ['is not another', { StringNotEquals: { 'aws:Tag': 'red' } }],
    ['is absent and need not be there', { StringEqualsIfExists: { other: 'x' } }],
    ['is absent and so no other', { StringNotEquals: { other: 'x' } }],
  ])('hold where the value %s', (_name, condition) => {
    expect(decide([when(condition)], tag)).toBe('allowed');
  });

  test.each<[string, JsonObject]>([
    ['differs', { StringEquals: { 'aws:Tag': 'red' } }],
    ['is absent', { StringEquals: { other: 'x' } }],
    ['is the one excluded', { StringNotEquals: { 'aws:Tag': 'blue' } }],
    ['is compared in a way nobody here knows', { NumericLessThan: { 'aws:Tag': '3' } }],
  ])('do not hold where it %s', (_name, condition) => {
    expect(decide([when(condition)], tag)).toBe('not mentioned');
  });

  test('all have to hold', () => {
    const both = { StringEquals: { 'aws:Tag': 'blue', other: 'x' } };
    expect(decide([when(both)], tag)).toBe('not mentioned');
    expect(decide([when(both)], { ...tag, other: 'x' })).toBe('allowed');
  });
});
