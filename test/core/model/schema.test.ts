import { Ajv } from 'ajv';
import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Acknowledgement,
  AtlasCluster,
  AtlasConnection,
  AtlasProject,
  AutoExport,
  BackupSchedule,
  ExistingSnapshots,
  OnDrift,
  OnRemove,
  SnapshotCopy,
} from '../../../lib/aws-cdk';
import {
  AtlasRegion,
  BackupPolicy,
  ClusterTier,
  Frequency,
  MongoDbVersion,
  TimeOfDay,
} from '../../../lib';
import schema from '../../../lib/core/model/protection-model.schema.json';
import { parseProtectionModel } from '../../../lib/core/model/parse-protection-model';
import { clusterWith, GOOD_ITEMS, modelOf } from '../rules/subject';

const validate = new Ajv({ allErrors: true }).compile(schema);

/** Everything the schema has against a value, one line each: `/clusters/0 must be object`. */
function refusals(value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '(the model)'} ${String(message)}`,
  );
}

const GOOD = modelOf(clusterWith());
const keeping = (amount: number): unknown =>
  modelOf(clusterWith({ items: [{ frequency: 'daily', keep: { amount, unit: 'days' } }] }));

describe('the schema of the protection model accepts', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'protection-model-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('the file that cdk synth writes, with everything declared and some of it known only at deploy', () => {
    const app = new App({ outdir: folder });
    const stack = new Stack(app, 'OrdersBackups');
    const parameter = (id: string): string => new CfnParameter(stack, id).valueAsString;
    const project = AtlasProject.fromProjectAttributes(stack, 'Payments', {
      projectId: parameter('ProjectId'),
      name: 'Payments',
      connection: AtlasConnection.fromSecret(Secret.fromSecretNameV2(stack, 'Key', 'atlas/key')),
    });
    const cluster = AtlasCluster.fromClusterAttributes(stack, 'Orders', {
      project,
      clusterName: parameter('ClusterName'),
      tier: ClusterTier.M30,
      regions: [AtlasRegion.aws('US_EAST_1')],
      mongoDbVersion: MongoDbVersion.parse('8.0'),
      pinnedFeatureCompatibilityVersion: MongoDbVersion.parse('7.0'),
      backupEnabled: true,
      pointInTimeRestore: true,
      shards: 1,
    });
    new BackupSchedule(stack, 'Schedule', {
      cluster,
      policy: BackupPolicy.atlasDefault(),
      referenceTime: TimeOfDay.utc(3),
      restoreWindowDays: new CfnParameter(stack, 'Window', { type: 'Number' }).valueAsNumber,
      copies: [SnapshotCopy.to(AtlasRegion.aws('US_WEST_2'), { oplog: true, zone: 'Zone 1' })],
      autoExport: AutoExport.to(parameter('BucketId'), Frequency.MONTHLY),
      existingSnapshots: ExistingSnapshots.applyNewRetentionOnce('2026-11-24 OPS-1'),
      onDrift: OnDrift.FAIL,
      adopt: true,
      onRemove: OnRemove.KEEP,
      reapply: '1',
    });
    Acknowledgement.of(stack).add({
      rule: 'existing-snapshots-keep-their-expiry',
      reason: 'daily snapshots are the ones we restore',
      until: '2027-03-31',
    });
    app.synth();

    const file = join(folder, 'OrdersBackups.protection.json');
    const model: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(model).toMatchObject({
      clusters: [{ name: { unknown: { Ref: 'ClusterName' } }, schedules: [{ adopt: true }] }],
    });
    expect(refusals(model)).toEqual([]);
  });

  test('a schedule that manages nothing, and one that switches export off', () => {
    expect(
      refusals(
        modelOf(clusterWith({ autoExport: 'off' }), {
          ...clusterWith(),
          schedules: [{ path: 'Stack/Empty' }],
        }),
      ),
    ).toEqual([]);
  });

  test('a member a newer writer added, at every level', () => {
    const novelty = { novelty: { of: ['any', 'kind'] } };
    const [item] = GOOD_ITEMS;
    const cluster = {
      ...clusterWith({}, { ...novelty, tier: 'M30' }),
      ...novelty,
      schedules: [{ path: 'Stack/Schedule', ...novelty, items: [{ ...item, ...novelty }] }],
    };
    expect(refusals({ ...GOOD, ...novelty, clusters: [cluster] })).toEqual([]);
  });

  test('a retention of 1, the shortest', () => {
    expect(refusals(keeping(1))).toEqual([]);
  });
});

describe('the schema of the protection model refuses', () => {
  const withoutStack = { ...GOOD, stack: undefined };
  const AMOUNT = '/clusters/0/schedules/0/items/0/keep/amount';

  test.each<[name: string, value: unknown, refusals: readonly string[]]>([
    ['version 2', { ...GOOD, version: 2 }, ['/version must be equal to constant']],
    ['a model without a stack', withoutStack, ["(the model) must have required property 'stack'"]],
    ['a retention of 0', keeping(0), [`${AMOUNT} must be >= 1`]],
    ['a negative retention', keeping(-7), [`${AMOUNT} must be >= 1`]],
    ['half a day of retention', keeping(1.5), [`${AMOUNT} must be integer`]],
    [
      'a cluster without facts',
      { ...GOOD, clusters: [{ ...clusterWith(), facts: undefined, path: 7 }] },
      ["/clusters/0 must have required property 'facts'", '/clusters/0/path must be string'],
    ],
    [
      'a day no month always has',
      modelOf(
        clusterWith({
          items: [{ frequency: 'monthly', on: 29, keep: { amount: 1, unit: 'months' } }],
        }),
      ),
      [
        '/clusters/0/schedules/0/items/0/on must be equal to one of the allowed values',
        '/clusters/0/schedules/0/items/0/on must be <= 28',
        '/clusters/0/schedules/0/items/0/on must match a schema in anyOf',
      ],
    ],
    [
      'a name that is neither text nor known only at deploy',
      { ...GOOD, clusters: [{ ...clusterWith(), name: {} }] },
      [
        '/clusters/0/name must be string',
        "/clusters/0/name must have required property 'unknown'",
        '/clusters/0/name must match a schema in anyOf',
      ],
    ],
    [
      'minute 60',
      modelOf(clusterWith({ referenceTime: { hour: 3, minute: 60 } })),
      ['/clusters/0/schedules/0/referenceTime/minute must be <= 59'],
    ],
    ['a list', [], ['(the model) must be object']],
  ])('%s', (_name, value, expected) => {
    expect(refusals(value)).toEqual(expected);
  });
});

describe('the parser of the protection model', () => {
  test('reads back what the schema accepts', () => {
    expect(parseProtectionModel(JSON.stringify(GOOD), 'a.protection.json')).toEqual(GOOD);
  });

  test.each<[name: string, value: unknown, message: string]>([
    [
      'version 2',
      { ...GOOD, version: 2 },
      'a.protection.json: the model has version 2 and this release reads version 1; update mongodb-backup-constructs',
    ],
    [
      'a model without a stack',
      { ...GOOD, stack: undefined },
      'a.protection.json: stack is not text; write the file again with cdk synth',
    ],
    [
      'a negative retention',
      keeping(-7),
      'a.protection.json: clusters[0].schedules[0].items[0].keep.amount is not a whole number of 1 or more; write the file again with cdk synth',
    ],
    [
      'a list',
      [],
      'a.protection.json: this is not a protection model; give a *.protection.json file or the folder cdk synth wrote it to',
    ],
  ])('refuses %s', (_name, value, message) => {
    expect(() => parseProtectionModel(JSON.stringify(value), 'a.protection.json')).toThrow(
      expect.objectContaining({ name: 'ProtectionError', message }),
    );
  });
});
