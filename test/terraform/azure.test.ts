import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { azure } from '../../lib/cdktf';
import { describeWithTerraform } from '../terraform-provider-e2e/terraform';
import { synthExample } from './synth-example';
import { startWorld, type World } from './world';

const NO_CHANGE = 0;
const SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';
const CLUSTER = 'azurerm_mongo_cluster';

const idOf = (name: string, subscription = SUBSCRIPTION): string =>
  `/subscriptions/${subscription}/resourceGroups/ledger/providers/Microsoft.DocumentDB/mongoClusters/${name}`;
const sourceIn = (subscription: string): azure.MongoClusterSource =>
  azure.MongoClusterSource.fromAttributes({
    clusterId: idOf('ledger-prod', subscription),
    location: 'westeurope',
    resourceGroupName: 'ledger',
  });

/** Writes the configuration of a stack called restore. */
function synth(build: (stack: TerraformStack) => void, subscriptionId?: string): string {
  const app = Testing.app();
  const stack = new TerraformStack(app, 'restore');
  new AzurermProvider(stack, 'Azure', {
    features: [{}],
    ...(subscriptionId !== undefined && { subscriptionId }),
  });
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

  test('a promotion swaps the roles of the ledger and its replica, and plans nothing for either', async () => {
    world.configure('ledger', synthExample('cdktf-azure'));
    await world.expectOk('ledger', 'init');
    await world.expectOk('ledger', 'apply', '-auto-approve');
    await world.answer('ledger', CLUSTER, (cluster) =>
      cluster['name'] === 'ledger-prod'
        ? {
            ...cluster,
            source_server_id: idOf('ledger-replica'),
            source_location: 'northeurope',
          }
        : { ...cluster, source_server_id: null },
    );
    expect(await world.run('ledger', 'plan', '-detailed-exitcode')).toMatchObject({
      code: NO_CHANGE,
    });
  });

  test('a restore of a source on PremiumSSDv2 that states no storage re-plans clean', async () => {
    await applied(restore());
    await world.answer('restore', CLUSTER, (cluster) => ({
      ...cluster,
      storage_type: 'PremiumSSDv2',
    }));
    expect(await world.run('restore', 'plan', '-detailed-exitcode')).toMatchObject({
      code: NO_CHANGE,
    });
  });

  test('a user who leaves the list leaves alone', async () => {
    const users = ['1', '2', '3'].map((digit) => ({
      objectId: `${digit.repeat(8)}-1111-1111-1111-111111111111`,
    }));
    await applied(restore({ afterRestore: { users } }));
    world.configure('restore', synth(restore({ afterRestore: { users: users.slice(1) } })));
    const plan = await world.expectOk('restore', 'plan');
    expect(plan.stdout).toContain('Plan: 0 to add, 0 to change, 1 to destroy.');
  });

  test('what synth does not know is refused by the plan with the same bounds', async () => {
    const build = (stack: TerraformStack): void => {
      const text = (id: string): string =>
        new TerraformVariable(stack, id, { type: 'string' }).stringValue;
      const number = (id: string): number =>
        new TerraformVariable(stack, id, { type: 'number' }).numberValue;
      new azure.ProtectedMongoCluster(stack, 'Small', {
        name: 'ledger-small',
        location: 'westeurope',
        resourceGroupName: 'ledger',
        computeTier: 'M10',
        storageSizeGib: number('size'),
        shardCount: number('shards'),
        version: '8.0',
        administrator: { username: 'ops', password: text('password') },
        customerManagedKey: { keyId: text('key'), userAssignedIdentityId: '/id' },
        publicNetworkAccess: true,
        firewallRules: [{ name: 'office', startIpAddress: text('from'), endIpAddress: text('to') }],
        alertActionGroupIds: new TerraformVariable(stack, 'groups', { type: 'list(string)' })
          .listValue,
      });
      new azure.ReplicaCluster(stack, 'Copy', {
        name: 'ledger-copy',
        location: text('region'),
        primary: sourceIn(SUBSCRIPTION),
      });
    };
    world.configure('restore', synth(build));
    await world.expectOk('restore', 'init');
    const planned = async (values: Readonly<Record<string, string>>): Promise<string> => {
      const given = { groups: '["/group"]', ...values };
      const flags = Object.entries(given).map(([name, value]) => `-var=${name}=${value}`);
      const { output } = await world.run('restore', 'plan', ...flags);
      return output.replace(/[│╷╵]/g, ' ').replace(/\s+/g, ' ');
    };
    const sound = {
      size: '32',
      shards: '1',
      key: 'https://v.vault.azure.net/keys/k',
      region: 'northeurope',
    };
    const bad = await planned({
      size: '5',
      shards: '2',
      key: `${sound.key}/1`,
      region: 'West Europe',
      from: '0.0.0.0',
      to: '127.255.255.255',
    });
    for (const refusal of [
      'storageSizeGib on M10 must be one of 32, 64, 128 GiB; choose one of these',
      'shardCount on M10 must be 1; set it so, or move the cluster to M30 or larger',
      'customerManagedKey.keyId must be the URL of a key without a version; name it like https://vault.vault.azure.net/keys/name',
      'the replica is in the region of its primary, and survives no loss of the region; choose another region',
    ])
      expect(bad).toContain(refusal);
    const admitted = async (from: string, to: string): Promise<boolean> =>
      !(await planned({ ...sound, from, to })).includes('firewall rule office must');
    const soundPlan = await planned({ ...sound, from: '10.0.0.0', to: '10.255.255.255' });
    expect(soundPlan).toContain('Plan: ');
    expect(soundPlan).not.toContain('Error: ');
    expect(await admitted('10.0.0.0', '11.0.0.0')).toBe(false);
    expect(await admitted('203.0.113.7', '203.0.113.6')).toBe(false);
    expect(await admitted('nope', '203.0.113.6')).toBe(false);
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
