import {
  App,
  CfnParameter,
  NestedStack,
  RemovalPolicy,
  Stack,
  Stage,
  type StackProps,
} from 'aws-cdk-lib';
import {
  AdvancedRegionConfigProviderName,
  CfnBackupCompliancePolicy,
  CfnCloudBackupSchedule,
  CfnCloudBackupSnapshot,
  CfnCloudBackupSnapshotPropsInstanceType,
  CfnCluster,
  type CfnClusterProps,
  type CfnCloudBackupScheduleProps,
} from 'awscdk-resources-mongodbatlas';
import { type Construct } from 'constructs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSide } from '../../../lib/cli/read-side';
import { compareReadings } from '../../../lib/diff/compare-readings';
import { type Reading } from '../../../lib/diff/read/reading';
import { PROJECT } from '../../golden/inputs/models';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Synthesises an app of the official constructs and reads its assembly. */
function synthesised(build: (scope: App) => void): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  folders.push(folder);
  const app = new App({ outdir: folder });
  build(app);
  app.synth();
  return readSide('.', folder);
}

const cluster = (scope: Construct, props: Partial<CfnClusterProps> = {}): CfnCluster =>
  new CfnCluster(scope, 'Cluster', {
    projectId: PROJECT,
    name: 'prod',
    backupEnabled: true,
    pitEnabled: true,
    replicationSpecs: [
      {
        advancedRegionConfigs: [
          {
            providerName: AdvancedRegionConfigProviderName.AWS,
            regionName: 'US_EAST_1',
            priority: 7,
            electableSpecs: { instanceSize: 'M30', nodeCount: 3 },
          },
        ],
      },
    ],
    ...props,
  });

const item = (frequencyType: string, frequencyInterval: number, retentionValue: number) => ({
  frequencyType,
  frequencyInterval,
  retentionUnit: 'days',
  retentionValue,
});

const schedule = (
  scope: Construct,
  props: Partial<CfnCloudBackupScheduleProps> = {},
): CfnCloudBackupSchedule =>
  new CfnCloudBackupSchedule(scope, 'Schedule', {
    projectId: PROJECT,
    clusterName: 'prod',
    autoExportEnabled: false,
    restoreWindowDays: 7,
    policies: [{ policyItems: [item('hourly', 6, 7), item('daily', 1, 14)] }],
    ...props,
  });

const database =
  (clusterProps = {}, scheduleProps = {}) =>
  (app: App): void => {
    const stack = new Stack(app, 'Db');
    cluster(stack, clusterProps);
    schedule(stack, scheduleProps);
  };
const kinds = (before: Reading, after: Reading): readonly string[] =>
  compareReadings(before, after)
    .changes.map(({ kind }) => kind)
    .sort();

test('two synths of one app are the same', () => {
  expect(kinds(synthesised(database()), synthesised(database()))).toEqual([]);
});

test('a renamed cluster is replaced, which cdk diff does not see', () => {
  const found = compareReadings(
    synthesised(database()),
    synthesised(database({ name: 'prod2' }, { clusterName: 'prod2' })),
  ).changes;
  expect(found[0]?.message).toBe(
    'cluster prod2: it is replaced (Name cannot change in place) and up to 35 restore points are lost with the old one; keep the property; the official handler deletes with RetainBackups=false, and cdk diff does not see it',
  );
  expect(found.map(({ path }) => path)).toEqual(['Db/Cluster', 'Db/Schedule', 'Db/Schedule']);
});

test('a profile is part of what a cluster is', () => {
  expect(kinds(synthesised(database()), synthesised(database({ profile: 'other' })))).toEqual([
    'cluster-replaced',
  ]);
});

test('a retention cut of the official schedule is seen, with its rebuild', () => {
  const cut = { policies: [{ policyItems: [item('hourly', 6, 7), item('daily', 1, 7)] }] };
  expect(kinds(synthesised(database()), synthesised(database({}, cut)))).toEqual([
    'data-loss-grown',
    'retention-shortened',
    'schedule-rebuilt',
    'storage-shrunk',
  ]);
});

test('a cluster that leaves the code is lost unless its deletion policy retains it', () => {
  const retained = (app: App): void => {
    cluster(new Stack(app, 'Db')).applyRemovalPolicy(RemovalPolicy.RETAIN);
  };
  const empty = (app: App): void => {
    new Stack(app, 'Db');
  };
  expect(
    kinds(
      synthesised((app) => cluster(new Stack(app, 'Db'))),
      synthesised(empty),
    ),
  ).toEqual(['cluster-removed']);
  expect(kinds(synthesised(retained), synthesised(empty))).toEqual(['cluster-forgotten']);
});

test('stages and nested stacks are read', () => {
  const nested =
    (days: number) =>
    (app: App): void => {
      const stack = new Stack(new Stage(app, 'Prod'), 'Db');
      const inner = new NestedStack(stack, 'Backups');
      cluster(stack);
      schedule(inner, { restoreWindowDays: days });
    };
  expect(kinds(synthesised(nested(7)), synthesised(nested(2)))).toEqual([
    'data-loss-grown',
    'restore-window-shortened',
    'schedule-rebuilt',
  ]);
});

test('a parameter is a value known only at deploy, and not a value left out', () => {
  const parameterised = (app: App): void => {
    const stack = new Stack(app, 'Db');
    cluster(stack);
    const { valueAsNumber } = new CfnParameter(stack, 'Window', { type: 'Number' });
    schedule(stack, { restoreWindowDays: valueAsNumber });
  };
  expect(kinds(synthesised(database()), synthesised(parameterised))).toContain('value-hidden');
});

test('a compliance policy and a snapshot are read', () => {
  const locked = (app: App): void => {
    const stack = new Stack(app, 'Db');
    new CfnCloudBackupSnapshot(stack, 'Snapshot', {
      projectId: PROJECT,
      instanceName: 'prod',
      instanceType: CfnCloudBackupSnapshotPropsInstanceType.CLUSTER,
      retentionInDays: 30,
    });
    new CfnBackupCompliancePolicy(stack, 'Policy', {
      projectId: PROJECT,
      authorizedEmail: 'ciso@example.com',
      authorizedUserFirstName: 'Ada',
      authorizedUserLastName: 'L',
    });
  };
  expect(
    kinds(
      synthesised((app) => new Stack(app, 'Db')),
      synthesised(locked),
    ),
  ).toEqual(['compliance-policy-enforced', 'snapshot-taken']);
});

test('metadata of an official resource accepts a finding', () => {
  const accepting = (app: App): void => {
    const stack = new Stack(app, 'Db');
    cluster(stack);
    schedule(stack, { restoreWindowDays: 2 }).addMetadata('mongodb-backup', {
      acknowledge: [{ rule: 'restore-window-shortened', reason: 'OPS-812' }],
    });
  };
  const shortened = compareReadings(synthesised(database()), synthesised(accepting)).changes.find(
    ({ kind }) => kind === 'restore-window-shortened',
  );
  expect(shortened?.acknowledged).toEqual({ reason: 'OPS-812' });
});

describe('a stack is what CloudFormation knows it by', () => {
  const stackOf = (id: string, props: StackProps): Reading =>
    synthesised((app) => {
      cluster(new Stack(app, id, props));
    });
  const told = (before: Reading, after: Reading): readonly string[] =>
    compareReadings(before, after).changes.map(({ kind }) => kind);

  test('another construct id under the same name changes nothing', () => {
    expect(
      told(stackOf('Orders', { stackName: 'orders' }), stackOf('Orders2', { stackName: 'orders' })),
    ).toEqual([]);
  });

  test.each<readonly [string, StackProps]>([
    ['name', { stackName: 'orders-v2' }],
    ['region', { stackName: 'orders', env: { account: '123456789012', region: 'eu-west-1' } }],
  ])('another %s is another stack, which creates the cluster a second time', (_what, props) => {
    const env = { account: '123456789012', region: 'us-east-1' };
    const before = stackOf('Orders', { stackName: 'orders', env });
    expect(told(before, stackOf('Orders', { env, ...props }))).toContain('cluster-duplicated');
  });
});
