import { Ajv } from 'ajv';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack, Testing, TerraformElement } from 'cdktf';
import { type Construct, type IConstruct } from 'constructs';
import { Retention } from '../../../lib';
import { azure, ProtectionChecks } from '../../../lib/cdktf';
import { MongoDbBackupModel } from '../../../lib/cdktf/mongodb-backup-model';
import schema from '../../../lib/core/model/protection-model.schema.json';
import { azureStack, drillIn, ledgerIn } from './stack';

test('a model with everything declared holds what the schema asks for', () => {
  const stack = azureStack(Testing.app());
  const source = azure.MongoClusterSource.of(
    ledgerIn(stack, {
      storageType: 'PremiumSSD',
      retention: Retention.days(35),
      backupMode: 'x',
      exportTo: 'y',
      publicNetworkAccess: true,
      firewallRules: [{ name: 'o', startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' }],
      customerManagedKey: {
        keyId: 'https://v.vault.azure.net/keys/k',
        userAssignedIdentityId: '/id',
      },
    }),
  );
  drillIn(stack, { source, purpose: azure.RestorePurpose.RECOVERY });
  new azure.ReplicaCluster(stack, 'Replica', {
    name: 'replica',
    location: 'northeurope',
    primary: source,
  });
  const model: unknown = JSON.parse(JSON.stringify(MongoDbBackupModel.of(stack).toModel()));
  const validate = new Ajv({ allErrors: true }).compile(schema);
  expect(validate(model) ? [] : validate.errors).toEqual([]);
  expect(ProtectionChecks.validateScope(stack).map(({ rule }) => rule)).toContain(
    'azure-backup-policy-is-fixed',
  );
});

describe('the guards in the model are those that cdk.tf.json will have', () => {
  const guardsOf = (
    change: (ledger: azure.ProtectedMongoCluster) => void,
    guardScope?: TerraformStack,
  ): unknown => {
    const stack = azureStack();
    change(ledgerIn(stack, guardScope === undefined ? {} : { guardScope }));
    return MongoDbBackupModel.of(stack).toModel().azureClusters?.[0]?.guards;
  };
  const ALL = { preventDestroy: true, deleteLock: true, alerts: true };
  const overriding = (path: string, name: string, value: unknown) => (cluster: Construct) => {
    const resource = path
      .split('/')
      .reduce<IConstruct>((parent, id) => parent.node.findChild(id), cluster);
    if (TerraformElement.isTerraformElement(resource)) resource.addOverride(name, value);
  };

  test('all of them where nothing changes them', () => {
    expect(guardsOf(() => undefined)).toEqual(ALL);
    expect(guardsOf(() => undefined, azureStack(Testing.app(), 'guards'))).toEqual(ALL);
  });

  test('not the one an override takes away', () => {
    expect(guardsOf(overriding('Resource', 'lifecycle.prevent_destroy', false))).toEqual({
      ...ALL,
      preventDestroy: false,
    });
    expect(guardsOf(overriding('Guards/Lock', 'lock_level', 'ReadOnly'))).toEqual({
      ...ALL,
      deleteLock: false,
    });
  });

  test('not those that are removed from the tree', () => {
    const none = { preventDestroy: true, deleteLock: false, alerts: false };
    expect(guardsOf(({ node }) => node.tryRemoveChild('Guards'))).toEqual(none);
    expect(
      guardsOf(({ node }) => node.findChild('Guards').node.tryRemoveChild('Alert-write')),
    ).toEqual({ ...ALL, alerts: false });
  });
});

describe('a source in another subscription than the provider works in', () => {
  const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
  const found = (stack: TerraformStack): readonly (readonly [string, string])[] => {
    drillIn(stack);
    return ProtectionChecks.validateScope(stack)
      .filter(({ rule }) => rule === 'azure-source-is-in-the-same-subscription')
      .map(({ verdict, message }) => [verdict, message] as const);
  };
  const LATER =
    'whether it is in the subscription of its source is known only when Terraform plans, and is checked then';

  test('is found where the provider block states its subscription', () => {
    const stack = new TerraformStack(Testing.app(), 'ledger');
    new AzurermProvider(stack, 'Azure', { features: [{}], subscriptionId: SUBSCRIPTION });
    expect(found(stack)).toEqual([
      [
        'violated',
        `its source is in subscription 00000000-0000-0000-0000-000000000000 and the azurerm provider works in ${SUBSCRIPTION}; restores and replicas stay in the subscription of their source`,
      ],
    ]);
  });

  test('is left to the plan where the block does not state it, or there are several', () => {
    expect(found(azureStack())).toEqual([['unverified', LATER]]);
    const stack = azureStack();
    new AzurermProvider(stack, 'Other', {
      features: [{}],
      subscriptionId: SUBSCRIPTION,
      alias: 'other',
    });
    expect(found(stack)).toEqual([['unverified', LATER]]);
  });
});
