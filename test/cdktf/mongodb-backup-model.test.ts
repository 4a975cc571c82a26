import { App, type TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { Ajv } from 'ajv';
import { BackupPolicy } from '../../lib';
import { Acknowledgement, atlas, ProtectionChecks } from '../../lib/cdktf';
import schema from '../../lib/core/model/protection-model.schema.json';
import { annotationsOf, filesOf, PROJECT_ID, projectIn, stackOf } from './synth';

function scheduledIn(stack: TerraformStack, clusterName = 'orders'): void {
  new atlas.BackupSchedule(stack, 'Schedule', {
    cluster: atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
      project: projectIn(stack),
      clusterName,
    }),
    policy: BackupPolicy.keepDays(7),
  });
}

describe('the model of a stack', () => {
  test('is written beside cdk.tf.json and holds what the schema asks for', () => {
    const app = Testing.app();
    const stack = stackOf(app);
    const name = new TerraformVariable(stack, 'name', { type: 'string' });
    scheduledIn(stack, name.stringValue);
    Acknowledgement.of(stack).add({
      rule: 'tier-is-known',
      reason: 'a new tier',
      until: '2027-03-31',
    });
    const files = filesOf(app, 'orders');
    expect(Object.keys(files).sort()).toEqual(['cdk.tf.json', 'orders.protection.json']);
    const model: unknown = JSON.parse(files['orders.protection.json'] ?? '');
    expect(model).toMatchObject({
      engine: 'cdktf',
      stack: 'orders',
      projects: [{ path: 'orders/Payments', id: PROJECT_ID }],
      clusters: [
        {
          name: { unknown: '${var.name}' },
          source: expect.stringMatching(
            /^test\/cdktf\/mongodb-backup-model\.test\.ts:\d+$/,
          ) as unknown,
          schedules: [{ path: 'orders/Schedule' }],
        },
      ],
      acknowledgements: [{ path: 'orders', rule: 'tier-is-known', until: '2027-03-31' }],
    });
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect(validate(model) ? [] : validate.errors).toEqual([]);
  });

  test('is the same, byte for byte, however often the app is synthesized', () => {
    const write = (): string => {
      const app = Testing.app();
      scheduledIn(stackOf(app));
      return filesOf(app, 'orders')['orders.protection.json'] ?? '';
    };
    expect(write()).toBe(write());
  });

  test('says what is wrong even where validation is skipped', () => {
    const app = new App({ skipValidation: true, outdir: Testing.app().outdir });
    const stack = stackOf(app);
    new atlas.BackupSchedule(stack, 'Schedule', {
      cluster: atlas.AtlasCluster.fromClusterAttributes(stack, 'Orders', {
        project: projectIn(stack),
        clusterName: 'orders',
        backupEnabled: false,
      }),
      policy: BackupPolicy.keepDays(7),
    });
    expect(() => {
      app.synth();
    }).toThrow(/cloud-backup-is-on/);
  });

  test('is judged with the other stacks, each finding in its own', () => {
    const app = Testing.app();
    const first = stackOf(app, 'first');
    const second = stackOf(app, 'second');
    const project = projectIn(first);
    const cluster = atlas.AtlasCluster.fromClusterAttributes(first, 'Orders', {
      project,
      clusterName: 'orders',
    });
    for (const stack of [first, second])
      new atlas.BackupSchedule(stack, 'Schedule', { cluster, policy: BackupPolicy.keepDays(7) });
    expect(
      ProtectionChecks.validateScope(app).map(({ rule, path }) => [rule, path]),
    ).toContainEqual(['one-schedule-per-cluster', 'second/Schedule']);
    expect(annotationsOf(first)).toEqual([]);
    expect(annotationsOf(second)).toEqual([expect.stringContaining('one-schedule-per-cluster')]);
  });
});
