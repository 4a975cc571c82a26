import { compareReadings } from '../../../lib/diff/compare-readings';
import { type Reading } from '../../../lib/diff/read/reading';
import { cfnCluster, cfnSchedule, template } from '../../golden/inputs/templates';
import { daily, modelOf } from '../models';
import { assemblyOf, assetsOf, nestedStack } from './assemblies';

const at = (resource: object, path: string): object => ({
  ...resource,
  Metadata: { 'aws:cdk:path': path },
});
const cluster = (name: string, path: string): object => at(cfnCluster({ Name: name }), path);
const told = (before: Reading, after: Reading): readonly string[] =>
  compareReadings(before, after).changes.map(({ kind, message }) => `${kind}: ${message}`);

/** Two nested stacks whose templates both have the logical id C; the order of their hashes is another in the second. */
const twins = (one: string, two: string, rest: object = {}): Reading =>
  assemblyOf(template({ One: nestedStack(one), Two: nestedStack(two), ...rest }), {
    'Db.assets.json': assetsOf(
      Object.fromEntries(
        [
          [one, 'one.template.json'],
          [two, 'two.template.json'],
        ].sort(([a = ''], [b = '']) => a.localeCompare(b)),
      ),
    ),
    'one.template.json': template({ C: cluster('orders', 'Db/One/C') }),
    'two.template.json': template({ C: cluster('billing', 'Db/Two/C') }),
  });

test('two nested stacks may use one logical id, in whatever order their assets are', () => {
  expect(told(twins('aaaa', 'bbbb'), twins('dddd', 'cccc'))).toEqual([]);
  expect(twins('dddd', 'cccc').resources.map(({ address }) => address)).toEqual([
    'Db/One.C',
    'Db/Two.C',
  ]);
});

const flat = (schedule: object): Reading =>
  assemblyOf(template({ C: cluster('prod', 'Db/C'), S: at(schedule, 'Db/S') }));
const nested = (passed: object, schedule: object, rest: object = {}): Reading =>
  assemblyOf(template({ C: cluster('prod', 'Db/C'), Inner: nestedStack('aaaa', passed) }), {
    'Db.assets.json': assetsOf({ aaaa: 'inner.template.json' }),
    'inner.template.json': { ...template({ S: at(schedule, 'Db/Inner/S') }), ...rest },
  });

test('a schedule that moves into a nested stack is emptied, although its logical id is the same', () => {
  expect(told(flat(cfnSchedule()), nested({}, cfnSchedule()))).toEqual([
    'schedule-emptied: cluster prod: Db.S became Db/Inner.S, so the schedule is written and then deleted again by the clean-up of the old one; keep the logical id with overrideLogicalId, or set DeletionPolicy Retain in a deployment before',
  ]);
});

test('a cluster that moves into a nested stack is created a second time', () => {
  const moved = assemblyOf(template({ Inner: nestedStack('aaaa') }), {
    'Db.assets.json': assetsOf({ aaaa: 'inner.template.json' }),
    'inner.template.json': template({ C: cluster('prod', 'Db/Inner/C') }),
  });
  expect(told(assemblyOf(template({ C: cluster('prod', 'Db/C') })), moved)).toEqual([
    'cluster-duplicated: cluster prod: Db.C became Db/Inner.C, so CloudFormation creates a second cluster of this name, which Atlas refuses (DUPLICATE_CLUSTER_NAME); keep the logical id with overrideLogicalId, or import the cluster under the new one',
  ]);
});

describe('what a parent passes to a nested stack', () => {
  const parameterised = cfnSchedule({
    ClusterName: { Ref: 'Name' },
    RestoreWindowDays: { Ref: 'Days' },
  });
  const Parameters = { Name: { Type: 'String' }, Days: { Type: 'Number', Default: 7 } };
  const passing = (passed: object): Reading => nested(passed, parameterised, { Parameters });

  test('is read, a reference to its own resources too', () => {
    const reading = passing({ Name: { 'Fn::GetAtt': ['C', 'Name'] }, Days: '7' });
    expect(
      reading.model.clusters.map(({ name, schedules }) => [
        name,
        schedules.map(({ restoreWindowDays }) => restoreWindowDays),
      ]),
    ).toEqual([['prod', [7]]]);
  });

  test('is compared', () => {
    const kinds = compareReadings(
      passing({ Name: 'prod', Days: '7' }),
      passing({ Name: 'prod', Days: '2' }),
    ).changes.map(({ kind }) => kind);
    expect(kinds).toContain('restore-window-shortened');
  });

  test('stays an expression where it is one of the parent', () => {
    const days = (name: string): Reading => passing({ Name: 'prod', Days: { Ref: name } });
    expect(told(days('A'), days('A'))).toEqual([]);
    expect(told(days('A'), days('B'))[0]).toBe(
      'value-hidden: cluster prod: restore window goes from unknown until deploy to unknown until deploy; state the value, or compare plans, to see what it does',
    );
  });
});

test('a nested template that is missing, or is one of those above it, cannot be told', () => {
  const missing = assemblyOf(template({ Inner: nestedStack('aaaa') }));
  const circle = assemblyOf(template({ Inner: nestedStack('aaaa') }), {
    'Db.assets.json': assetsOf({ aaaa: 'Db.template.json' }),
  });
  for (const { gaps } of [missing, circle])
    expect(gaps.map(({ path, reason }) => [path, reason])).toEqual([
      ['Db/Inner', 'the template of a nested stack is not in the assembly'],
    ]);
});

const OWN = { Type: 'Custom::MongoDbBackupSchedule', Properties: { clusterName: 'orders' } };

test('the model of a nested stack is read beside its template', () => {
  const within = (keep: number): Reading =>
    assemblyOf(template({ Inner: nestedStack('aaaa') }), {
      'Db.assets.json': assetsOf({ aaaa: 'Inner1.nested.template.json' }),
      'Inner1.nested.template.json': template({ S: OWN }),
      'Inner1.protection.json': modelOf([daily(keep)]),
    });
  expect(told(within(30), within(8))[0]).toBe(
    'retention-shortened: cluster orders: daily snapshots are kept 8 days instead of 30 days; restore points that exist already keep their expiry, new ones live shorter',
  );
});

test('our own resource without a model of its stack cannot be told, nested or not', () => {
  const reason = 'the protection model of its stack is not in this input';
  const nestedOnly = assemblyOf(template({ Inner: nestedStack('aaaa') }), {
    'Db.assets.json': assetsOf({ aaaa: 'Inner1.nested.template.json' }),
    'Inner1.nested.template.json': template({ S: OWN }),
  });
  expect(nestedOnly.gaps.map(({ path, reason: why }) => [path, why])).toEqual([
    ['Db/Inner/S', reason],
  ]);
  expect(assemblyOf(template({ S: OWN })).gaps.map(({ path }) => path)).toEqual(['Db/S']);
});
