import { compareReadings } from '../../../../lib/diff/compare-readings';
import { readFile } from '../../../../lib/diff/read/read-input';
import { type Reading } from '../../../../lib/diff/read/reading';
import { resolveReferences } from '../../../../lib/diff/read/cloudformation/resolve-references';
import { cfnCluster, cfnSchedule, template } from '../../../golden/inputs/templates';

const read = (cluster: object, schedule: object): Reading =>
  readFile({
    name: 'db.json',
    text: JSON.stringify(
      template({ Cluster: cfnCluster(cluster), Schedule: cfnSchedule(schedule) }),
    ),
  });

const REFERENCES: readonly (readonly [string, object])[] = [
  ['an attribute', { 'Fn::GetAtt': ['Cluster', 'Name'] }],
  ['an attribute in one word', { 'Fn::GetAtt': 'Cluster.Name' }],
  ['a text that is an attribute', { 'Fn::Sub': '${Cluster.Name}' }],
  ['its logical id', { Ref: 'Cluster' }],
];

describe.each(REFERENCES)('a schedule that names its cluster by %s', (_how, ClusterName) => {
  test('is the schedule of that cluster', () => {
    const { clusters } = read({}, { ClusterName }).model;
    expect(clusters.map(({ name, schedules }) => [name, schedules.length])).toEqual([['prod', 1]]);
  });

  test('is the same as one that writes the name', () => {
    expect(compareReadings(read({}, {}), read({}, { ClusterName })).changes).toEqual([]);
  });

  test('is of that cluster too where its name is a parameter', () => {
    const { clusters } = read({ Name: { Ref: 'Name' } }, { ClusterName }).model;
    expect(clusters.map(({ schedules }) => schedules.length)).toEqual([1]);
  });
});

test('references in a circle, to nothing, and to what others declare stay as they are', () => {
  const circle = { 'Fn::GetAtt': ['A', 'Name'] };
  const resources = {
    A: { Type: 'MongoDB::Atlas::Cluster', Properties: { Name: { 'Fn::GetAtt': ['B', 'Name'] } } },
    B: { Type: 'MongoDB::Atlas::Cluster', Properties: { Name: circle } },
    Bucket: { Type: 'AWS::S3::Bucket', Properties: { Arn: 'x' } },
  };
  const follow = (value: object): unknown =>
    resolveReferences(value, { resources, passed: { Days: 7 } });
  expect(follow(circle)).toEqual(circle);
  for (const value of [
    { 'Fn::GetAtt': ['Gone', 'Name'] },
    { 'Fn::GetAtt': ['A', 'Id'] },
    { 'Fn::GetAtt': ['Bucket', 'Arn'] },
    { Ref: 'Bucket' },
    { 'Fn::Sub': 'x-${A.Name}' },
  ])
    expect(follow(value)).toEqual(value);
  expect(follow({ Ref: 'Days' })).toBe(7);
});
