import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { azure } from '../../lib/cdktf';
import { describeWithTerraform } from '../terraform-provider-e2e/terraform';
import { synthExample } from './synth-example';
import { startWorld, type World } from './world';

const NO_CHANGE = 0;
const SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';
const CLUSTER = 'azurerm_mongo_cluster';

const sourceIn = (subscription: string): azure.MongoClusterSource =>
  azure.MongoClusterSource.fromAttributes({
    clusterId: `/subscriptions/${subscription}/resourceGroups/ledger/providers/Microsoft.DocumentDB/mongoClusters/ledger-prod`,
    location: 'westeurope',
    resourceGroupName: 'ledger',
  });

/** Writes the configuration of a stack called restore. */
function synth(build: (stack: TerraformStack) => void): string {
  const app = Testing.app();
  const stack = new TerraformStack(app, 'restore');
  new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
  build(stack);
  app.synth();
  return app.outdir;
}

const restore =
  (more: Partial<azure.PointInTimeRestoreProps> = {}) =>
  (stack: TerraformStack): void => {
    const password = new TerraformVariable(stack, 'password', { type: 'string', sensitive: true });
    new azure.PointInTimeRestore(stack, 'Restored', {
      name: 'ledger-restored',
      source: sourceIn(SUBSCRIPTION),
      pointInTime: '2026-11-20T03:00:00Z',
      administrator: { username: 'ops', password: password.stringValue },
      ...more,
    });
  };

describeWithTerraform('Azure DocumentDB through the real terraform', () => {
  let world: World;
  beforeEach(() => {
    world = startWorld();
  });
  afterEach(() => {
    world.close();
  });

  async function applied(build: (stack: TerraformStack) => void): Promise<void> {
    world.configure('restore', synth(build));
    await world.expectOk('restore', 'init');
    await world.expectOk('restore', 'apply', '-auto-approve');
  }

  test('the example: the ledger with its replica and its guards re-plans clean and cannot be destroyed', async () => {
    const outdir = synthExample('cdktf-azure');
    world.configure('ledger', outdir);
    await world.expectOk('ledger', 'init');
    await world.expectOk('ledger', 'validate');
    await world.expectOk('ledger', 'apply', '-auto-approve');
    expect(await world.run('ledger', 'plan', '-detailed-exitcode')).toMatchObject({
      code: NO_CHANGE,
    });
    const destroy = await world.run('ledger', 'destroy', '-auto-approve');
    expect(destroy.code).toBe(1);
    expect(destroy.output).toContain('Instance cannot be destroyed');
  });

  test('the example: the drill re-plans clean, restores anew for another moment, and is destroyed', async () => {
    world.configure('ledger-drill', synthExample('cdktf-azure'));
    await world.expectOk('ledger-drill', 'init');
    await world.expectOk('ledger-drill', 'validate');
    await world.expectOk('ledger-drill', 'apply', '-auto-approve');
    expect(await world.run('ledger-drill', 'plan', '-detailed-exitcode')).toMatchObject({
      code: NO_CHANGE,
    });
    world.acts();
    await world.expectOk('ledger-drill', 'destroy', '-auto-approve');
    expect(world.acts()).toEqual([{ act: 'delete', type: CLUSTER, name: 'ledger-drill' }]);
  });

  test('another moment makes another cluster of a drill', async () => {
    await applied(restore());
    world.configure('restore', synth(restore({ pointInTime: '2026-11-20T04:00:00Z' })));
    const plan = await world.expectOk('restore', 'plan');
    expect(plan.stdout).toContain('forces replacement');
    expect(plan.stdout).toContain('Plan: 1 to add, 0 to change, 1 to destroy.');
  });

  test('another moment is refused for a cluster that serves', async () => {
    const recovery = { purpose: azure.RestorePurpose.RECOVERY };
    await applied(restore(recovery));
    world.configure(
      'restore',
      synth(restore({ ...recovery, pointInTime: '2026-11-20T04:00:00Z' })),
    );
    const plan = await world.run('restore', 'plan');
    expect(plan.code).toBe(1);
    expect(plan.output).toContain('Instance cannot be destroyed');
  });

  test('high availability is a second apply, in place', async () => {
    const recovery = {
      purpose: azure.RestorePurpose.RECOVERY,
      afterRestore: {
        highAvailability: true,
        publicNetworkAccess: true,
        firewallRules: [
          { name: 'office', startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' },
        ],
        users: [{ objectId: '11111111-1111-1111-1111-111111111111' }],
      },
    };
    await applied(restore(recovery));
    expect(await world.run('restore', 'plan', '-detailed-exitcode')).toMatchObject({
      code: NO_CHANGE,
    });
    world.configure('restore', synth(restore({ ...recovery, restored: true })));
    const plan = await world.expectOk('restore', 'plan');
    expect(plan.stdout).toContain('"Disabled" -> "ZoneRedundantPreferred"');
    expect(plan.stdout).toContain('Plan: 0 to add, 1 to change, 0 to destroy.');
  });

  test('a source in another subscription stops the plan', async () => {
    const elsewhere = sourceIn('22222222-2222-2222-2222-222222222222');
    world.configure('restore', synth(restore({ source: elsewhere })));
    await world.expectOk('restore', 'init');
    const plan = await world.run('restore', 'plan');
    expect(plan.code).toBe(1);
    expect(plan.output.replace(/[│╷╵]/g, ' ').replace(/\s+/g, ' ')).toContain(
      'the source is in another subscription than the provider works in; restores and replicas stay in the subscription of their source',
    );
  });
});

test('a moment that is not a literal is refused at synth', () => {
  expect(() =>
    synth((stack) => {
      const moment = new TerraformVariable(stack, 'moment', { type: 'string' }).stringValue;
      restore({ pointInTime: moment })(stack);
    }),
  ).toThrow(
    "'pointInTime' is known only at deploy, and its checks need a literal; write the value itself, or leave the prop out and let the deployment check it",
  );
});
