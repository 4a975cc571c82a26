import { type Json, type JsonObject } from '../../../lib/rehearsal/json';
import { dependenciesOf, inDependencyOrder } from '../../../lib/rehearsal/template/dependencies';
import { type Template } from '../../../lib/rehearsal/template/template';

const templateOf = (
  resources: Readonly<Record<string, JsonObject>>,
  dependsOn: Readonly<Record<string, readonly string[]>> = {},
): Template => ({
  Resources: Object.fromEntries(
    Object.entries(resources).map(([id, Properties]) => [
      id,
      { Type: 'T', Properties, ...(dependsOn[id] !== undefined && { DependsOn: dependsOn[id] }) },
    ]),
  ),
});

describe('what a resource depends on', () => {
  test.each<[string, Json]>([
    ['a Ref', { Ref: 'Other' }],
    ['an attribute', { 'Fn::GetAtt': ['Other', 'Arn'] }],
    ['an attribute in a text', { 'Fn::Sub': 'x ${Other.Arn}' }],
    ['a reference deep inside', { list: [{ 'Fn::Join': ['', ['a', { Ref: 'Other' }]] }] }],
  ])('is named by %s', (_name, value) => {
    expect(dependenciesOf(templateOf({ One: { value }, Other: {} }), 'One')).toEqual(['Other']);
  });

  test('is no parameter, pseudo parameter or literal, and never itself', () => {
    const value = [
      { Ref: 'Parameter' },
      { Ref: 'AWS::Region' },
      { 'Fn::Sub': '${!Other}' },
      { Ref: 'One' },
    ];
    expect(dependenciesOf(templateOf({ One: { value }, Other: {} }), 'One')).toEqual([]);
  });

  test('comes first, by reference and by DependsOn', () => {
    const template = templateOf({ A: { x: { Ref: 'B' } }, B: {}, C: {} }, { B: ['C'] });
    expect(inDependencyOrder(template, ['A', 'B', 'C'])).toEqual(['C', 'B', 'A']);
    expect(inDependencyOrder(template, ['A', 'C'])).toEqual(['C', 'A']);
  });

  test('is refused where it goes in a circle', () => {
    const template = templateOf({ A: { x: { Ref: 'B' } }, B: { x: { Ref: 'A' } } });
    expect(() => inDependencyOrder(template, ['A'])).toThrow(
      'Circular dependency between resources: [A, B]',
    );
  });
});
