import { Duration, type Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  Completion,
  ExportStorage,
  Restore,
  RestoreSource,
  SnapshotExport,
  SnapshotExportBucket,
  type RestoreProps,
} from 'mongodb-backup-constructs/aws-cdk';
import { aCluster, aStack, modelFileOf, resourcesOfType, templateOf } from './world';

const RESTORE = 'Custom::MongoDbBackupRestore';
const HANDLE = 'AWS::CloudFormation::WaitConditionHandle';
const CONDITION = 'AWS::CloudFormation::WaitCondition';
const MACHINE = 'AWS::StepFunctions::StateMachine';

function restored(minutes: number, props: Partial<RestoreProps> = {}, from = 'orders'): Stack {
  const stack = aStack();
  new Restore(stack, 'Rehydrate', {
    source: RestoreSource.newestSnapshot(aCluster(stack, { clusterName: from }), {
      maxAge: Duration.days(1),
    }),
    target: aCluster(stack, { clusterName: 'staging' }, 'Staging'),
    runId: '2026-11-21',
    overwriteTarget: 'staging',
    completion: Completion.waitUpTo(Duration.minutes(minutes)),
    ...props,
  });
  return stack;
}

const idsOf = (stack: Stack, type: string): readonly string[] =>
  Object.entries(templateOf(stack).Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id]) => id);

const handleOf = (stack: Stack): string | undefined => idsOf(stack, HANDLE)[0];

test.each([
  [50, 17],
  [51, 23],
])('a wait of %s minutes makes a stack of %s resources', (minutes, count) => {
  expect(Object.keys(templateOf(restored(minutes)).Resources)).toHaveLength(count);
});

test('the resource that starts the run knows its handle by name, and nothing but the condition by address', () => {
  const stack = restored(720);
  const [handle = ''] = idsOf(stack, HANDLE);
  const { Resources } = templateOf(stack);
  const [start, last] = Object.values(Resources).filter(({ Type }) => Type === RESTORE);
  expect(start?.Properties).toMatchObject({
    waitMinutes: 720,
    watch: { handle, machine: { 'Fn::GetAtt': [expect.stringMatching(/Watch/), 'Arn'] } },
  });
  expect(last?.Properties).toMatchObject({ waitMinutes: 50 });
  expect(last?.Properties).not.toHaveProperty('watch');
  const [condition] = resourcesOfType(stack, CONDITION);
  expect(condition?.Properties).toEqual({
    Count: 1,
    Handle: { Ref: handle },
    Timeout: '43200',
  });
  const referring = Object.entries(Resources)
    .filter(([, resource]) => JSON.stringify(resource).includes(`{"Ref":"${handle}"}`))
    .map(([id]) => id);
  expect(referring).toEqual(idsOf(stack, CONDITION));
});

test('the run is started after its handle, waited for after it is started, and told of at the end', () => {
  const stack = restored(720);
  const { Resources } = templateOf(stack);
  const [start = '', last = ''] = idsOf(stack, RESTORE);
  const [condition = ''] = idsOf(stack, CONDITION);
  expect(Resources[start]?.DependsOn).toEqual(
    expect.arrayContaining([handleOf(stack), ...idsOf(stack, MACHINE).filter(isWatch)]),
  );
  expect(Resources[condition]?.DependsOn).toEqual([start]);
  expect(Resources[last]?.DependsOn).toContain(condition);
});

const isWatch = (id: string): boolean => id.includes('Watch');

test('another source, target or run id has another handle; another wait has the same', () => {
  const handle = handleOf(restored(720));
  expect(handle).toMatch(/^RehydrateMongoDbBackupWaitHandle[0-9a-f]{12}/);
  expect(handleOf(restored(60))).toBe(handle);
  expect(handleOf(restored(720, { runId: '2026-11-22' }))).not.toBe(handle);
  expect(handleOf(restored(720, {}, 'billing'))).not.toBe(handle);
  const other = aStack();
  const target = aCluster(other, { clusterName: 'drill' }, 'Drill');
  new Restore(other, 'Rehydrate', {
    source: RestoreSource.newestSnapshot(aCluster(other), { maxAge: Duration.days(1) }),
    target,
    runId: '2026-11-21',
    overwriteTarget: 'drill',
    completion: Completion.waitUpTo(Duration.minutes(720)),
  });
  expect(handleOf(other)).not.toBe(handle);
});

test('a dry run has nothing to wait for', () => {
  const stack = restored(720, { dryRun: true });
  expect(handleOf(stack)).toBeUndefined();
  expect(resourcesOfType(stack, RESTORE)[0]?.Properties).toMatchObject({ waitMinutes: 50 });
});

test('gives the handler these actions more, and the machine one', () => {
  const actions = Object.entries(templateOf(restored(720)).Resources)
    .filter(([id]) => id.startsWith('MongoDbBackupWatch'))
    .flatMap(([, { Properties }]) => JSON.stringify(Properties).match(/"[a-z]+:[A-Z]\w+"/g) ?? []);
  expect(actions.sort()).toEqual([
    '"cloudformation:DescribeStackResource"',
    '"lambda:InvokeFunction"',
    '"states:StartExecution"',
    '"sts:AssumeRole"',
  ]);
});

test('what it was given is not logged by the machine', () => {
  const machine = Object.entries(templateOf(restored(720)).Resources).find(
    ([id, { Type }]) => Type === MACHINE && isWatch(id),
  )?.[1];
  expect(Object.keys(machine?.Properties ?? {}).sort()).toEqual(['DefinitionString', 'RoleArn']);
});

test('its own wait is not what a failed restore rolls back', () => {
  const [, staging] = modelFileOf(restored(720)).clusters;
  expect(staging?.restores?.[0]).not.toHaveProperty('beside');
});

test('two waits of a stack share the machine; an export is waited for after its bucket', () => {
  const stack = restored(720);
  const billing = aCluster(stack, { clusterName: 'billing' }, 'Billing');
  const bucket = new SnapshotExportBucket(stack, 'Exports', {
    project: billing.project,
    storage: ExportStorage.s3({
      bucket: Bucket.fromBucketName(stack, 'Bucket', 'orders-exports'),
      atlasRoleId: '6a7944f22c88faeba59d3573',
    }),
  });
  new SnapshotExport(stack, 'Archive', {
    source: RestoreSource.newestSnapshot(billing, { maxAge: Duration.days(1) }),
    bucket,
    runId: 'archive',
    completion: Completion.waitUpTo(Duration.hours(12)),
  });
  expect(idsOf(stack, MACHINE).filter(isWatch)).toHaveLength(1);
  const exports = resourcesOfType(stack, 'Custom::MongoDbBackupSnapshotExport');
  expect(exports).toHaveLength(2);
  for (const { DependsOn } of exports)
    expect(DependsOn).toContainEqual(expect.stringMatching(/^Exports/));
});
