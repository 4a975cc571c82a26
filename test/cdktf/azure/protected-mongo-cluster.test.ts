import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { Retention } from '../../../lib';
import { azure } from '../../../lib/cdktf';
import { MongoDbBackupModel } from '../../../lib/cdktf/mongodb-backup-model';
import { annotationsOf, only, synth } from '../synth';
import { azureStack, drillIn, foreignLedger, ledgerIn, secretIn } from './stack';

const CLUSTER = 'azurerm_mongo_cluster';

/** What synth says of a ledger beyond the loss of its region. */
function saidOf(more: Partial<azure.ProtectedMongoClusterProps>): string[] {
  const stack = azureStack();
  ledgerIn(stack, more);
  return annotationsOf(stack)
    .filter((line) => !line.includes('azure-region-loss-has-a-replica'))
    .map((line) => line.replace(/, test\/cdktf\/[^)]*\)/, ')'));
}

describe('a protected cluster', () => {
  test('is one cluster that cannot be destroyed, closed to the public', () => {
    const stack = azureStack();
    ledgerIn(stack);
    expect(only(synth(stack), 'resource', CLUSTER)).toEqual({
      name: 'ledger-prod',
      location: 'westeurope',
      resource_group_name: 'ledger',
      administrator_username: 'ops',
      administrator_password: '${var.password}',
      compute_tier: 'M40',
      storage_size_in_gb: 256,
      shard_count: 1,
      version: '8.0',
      high_availability_mode: 'Disabled',
      public_network_access: 'Disabled',
      lifecycle: {
        prevent_destroy: true,
        ignore_changes: ['source_server_id', 'source_location', 'create_mode'],
      },
    });
  });

  test('has a lock that Azure itself keeps, and alerts on its end, its change and its storage', () => {
    const stack = azureStack();
    ledgerIn(stack, { alertActionGroupIds: ['/subscriptions/s/actionGroups/oncall'] });
    const { resource } = synth(stack);
    expect(only(synth(stack), 'resource', 'azurerm_management_lock')).toEqual({
      name: 'ledger-prod-keep',
      scope: '${azurerm_mongo_cluster.Ledger_B7379752.id}',
      lock_level: 'CanNotDelete',
      notes: 'once the cluster is deleted its backups are kept 7 days',
    });
    const activity = Object.values<Record<string, unknown>>(
      resource.azurerm_monitor_activity_log_alert,
    );
    expect(activity.map(({ criteria }) => criteria)).toEqual([
      { category: 'Administrative', operation_name: 'Microsoft.DocumentDB/mongoClusters/delete' },
      { category: 'Administrative', operation_name: 'Microsoft.DocumentDB/mongoClusters/write' },
    ]);
    expect(activity[0]?.['action']).toEqual([
      { action_group_id: '/subscriptions/s/actionGroups/oncall' },
    ]);
    const storage = Object.values<Record<string, unknown>>(resource.azurerm_monitor_metric_alert);
    expect(storage.map(({ name, severity }) => [name, severity])).toEqual([
      ['ledger-prod-storage-75', 3],
      ['ledger-prod-storage-85', 2],
      ['ledger-prod-storage-95', 1],
    ]);
  });

  test('keeps its lock in another stack where that is wanted, so that both do not go together', () => {
    const app = Testing.app();
    const guards = azureStack(app, 'guards');
    const stack = azureStack(app);
    ledgerIn(stack, { guardScope: guards });
    app.synth();
    expect(synth(stack)['resource']).not.toHaveProperty('azurerm_management_lock');
    expect(Object.keys(synth(guards)['resource'].azurerm_management_lock as object)).toHaveLength(
      1,
    );
  });

  test('states what the service does, and the command that shows the oldest moment', () => {
    const stack = azureStack();
    ledgerIn(stack);
    const outputs = Object.values<{ value: string }>(synth(stack)['output']);
    expect(outputs.map(({ value }) => value)).toEqual([
      'any second of the last 35 days, 7 days after deletion; AES-256; in 3 zones where the region has zones; set by the service',
      'az resource show --ids ${azurerm_mongo_cluster.Ledger_B7379752.id} --api-version 2025-09-01 --query properties.backup.earliestRestoreTime -o tsv',
    ]);
    expect(azure.ProtectedMongoCluster.BACKUPS.activeDays).toBe(35);
  });

  test('takes a customer key with the identity that may use it', () => {
    const stack = azureStack();
    const keyId = 'https://vault.vault.azure.net/keys/ledger';
    ledgerIn(stack, {
      customerManagedKey: { keyId, userAssignedIdentityId: '/id', purgeProtected: true },
    });
    expect(only(synth(stack), 'resource', CLUSTER)).toMatchObject({
      customer_managed_key: { key_vault_key_id: keyId, user_assigned_identity_id: '/id' },
      identity: { type: 'UserAssigned', identity_ids: ['/id'] },
    });
  });

  test('stands in the model without its password', () => {
    const stack = azureStack();
    ledgerIn(stack);
    const [cluster] = MongoDbBackupModel.of(stack).toModel().azureClusters ?? [];
    expect(cluster).toMatchObject({
      path: 'ledger/Ledger',
      createMode: 'default',
      computeTier: 'M40',
      administrator: { username: 'ops', password: 'reference' },
      guards: { preventDestroy: true, deleteLock: true, alerts: true },
    });
  });

  test('checks when Terraform plans what synth does not know', () => {
    const stack = azureStack();
    const text = new TerraformVariable(stack, 'text', { type: 'string' }).stringValue;
    const number = new TerraformVariable(stack, 'number', { type: 'number' }).numberValue;
    ledgerIn(stack, { name: text, storageSizeGib: number, shardCount: number });
    const { lifecycle } = only(synth(stack), 'resource', CLUSTER);
    expect(lifecycle.precondition).toEqual([
      {
        condition:
          '${(can(regex("^[a-z0-9]+(-[a-z0-9]+)*$", var.text)) && ((length(var.text) >= 3) && (length(var.text) <= 40)))}',
        error_message:
          'the name of the cluster must be 3 to 40 lower-case letters, digits and single hyphens, with a letter or digit at both ends; choose such a name',
      },
      {
        condition:
          '${contains([32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384], var.number)}',
        error_message:
          'storageSizeGib must be one of 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384 GiB; choose one of these',
      },
      {
        condition:
          '${((floor(var.number) == var.number) && ((var.number >= 1) && (var.number <= 10)))}',
        error_message:
          'shardCount must be a whole number of 1 to 10; choose one of these, or ask Azure support for more',
      },
    ]);
  });
});

test('checks a small tier when Terraform plans with the bounds of that tier, and a key for its version', () => {
  const stack = azureStack();
  const number = new TerraformVariable(stack, 'number', { type: 'number' }).numberValue;
  const keyId = new TerraformVariable(stack, 'key', { type: 'string' }).stringValue;
  ledgerIn(stack, {
    computeTier: 'M10',
    storageSizeGib: number,
    shardCount: number,
    customerManagedKey: { keyId, userAssignedIdentityId: '/id' },
  });
  const { lifecycle } = only(synth(stack), 'resource', CLUSTER);
  expect(lifecycle.precondition).toEqual([
    {
      condition: '${contains([32, 64, 128], var.number)}',
      error_message: 'storageSizeGib on M10 must be one of 32, 64, 128 GiB; choose one of these',
    },
    {
      condition:
        '${((floor(var.number) == var.number) && ((var.number >= 1) && (var.number <= 1)))}',
      error_message: 'shardCount on M10 must be 1; set it so, or move the cluster to M30 or larger',
    },
    {
      condition: '${can(regex("^https://[^/]+/keys/[^/]+/?$", var.key))}',
      error_message:
        'customerManagedKey.keyId must be the URL of a key without a version; name it like https://vault.vault.azure.net/keys/name',
    },
  ]);
});

test('sends the alerts to action groups that only Terraform knows', () => {
  const stack = azureStack();
  const ids = new TerraformVariable(stack, 'groups', { type: 'list(string)' }).listValue;
  ledgerIn(stack, { alertActionGroupIds: ids });
  const { resource } = synth(stack);
  const alerts = [
    ...Object.values<{ dynamic: unknown }>(resource.azurerm_monitor_activity_log_alert),
    ...Object.values<{ dynamic: unknown }>(resource.azurerm_monitor_metric_alert),
  ];
  expect(alerts).toHaveLength(5);
  for (const { dynamic } of alerts)
    expect(dynamic).toEqual({
      action: {
        content: { action_group_id: '${each.value}' },
        for_each: '${toset(var.groups)}',
        iterator: 'each',
      },
    });
});

test('keeps the guards of clusters apart whose paths differ by a hyphen only', () => {
  const app = Testing.app();
  const guardScope = azureStack(app, 'guards');
  ledgerIn(azureStack(app, 'a'), { guardScope });
  ledgerIn(azureStack(app, 'a-b'), { guardScope });
  expect(Object.keys(synth(guardScope)['resource'].azurerm_management_lock as object)).toHaveLength(
    2,
  );
});

test('gives everything it makes the azurerm provider it is told', () => {
  const stack = new TerraformStack(Testing.app(), 'ledger');
  const provider = new AzurermProvider(stack, 'Azure', {
    features: [{}],
    alias: 'payments',
    subscriptionId: '11111111-1111-1111-1111-111111111111',
  });
  new AzurermProvider(stack, 'Other', { features: [{}], alias: 'other' });
  ledgerIn(stack, {
    provider,
    publicNetworkAccess: true,
    firewallRules: [{ name: 'o', startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' }],
  });
  new azure.ReplicaCluster(stack, 'Elsewhere', {
    name: 'ledger-replica',
    location: 'northeurope',
    primary: foreignLedger,
    provider,
  });
  drillIn(stack, {
    provider,
    afterRestore: {
      publicNetworkAccess: true,
      firewallRules: [{ name: 'o', startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' }],
      privateEndpoint: { subnetId: '/subnet' },
      users: [{ objectId: '11111111-1111-1111-1111-111111111111' }],
    },
  });
  const { resource, data } = synth(stack);
  const made = [...Object.values<object>(resource), ...Object.values<object>(data)].flatMap(
    (ofAType) => Object.values(ofAType) as { provider?: string }[],
  );
  expect(made).toHaveLength(21);
  expect([...new Set(made.map((each) => each.provider))]).toEqual(['azurerm.payments']);
  expect(
    MongoDbBackupModel.of(stack)
      .toModel()
      .azureClusters?.map(({ subscriptionId }) => subscriptionId),
  ).toEqual(Array(3).fill('11111111-1111-1111-1111-111111111111'));
});

describe('the firewall', () => {
  const refused =
    (...names: string[]): (() => unknown) =>
    () =>
      ledgerIn(azureStack(), {
        publicNetworkAccess: true,
        firewallRules: names.map((name) => ({
          name,
          startIpAddress: '203.0.113.7',
          endIpAddress: '203.0.113.7',
        })),
      });

  test('has no two rules of one name, and none whose name only Terraform knows', () => {
    expect(refused('office', 'office')).toThrow(
      "firewallRules names 'office' twice; keep one of them, or give it a name of its own",
    );
    const { stringValue } = new TerraformVariable(azureStack(), 'name', { type: 'string' });
    expect(refused(stringValue)).toThrow(
      "'firewallRules[].name' is known only at deploy, and its checks need a literal; write the value itself, or leave the prop out and let the deployment check it",
    );
  });

  test('is checked when Terraform plans where its addresses are not known at synth', () => {
    const stack = azureStack();
    const startIpAddress = new TerraformVariable(stack, 'from', { type: 'string' }).stringValue;
    ledgerIn(stack, {
      publicNetworkAccess: true,
      firewallRules: [{ name: 'office', startIpAddress, endIpAddress: '203.0.113.7' }],
    });
    const rule = only(synth(stack), 'resource', 'azurerm_mongo_cluster_firewall_rule');
    expect(rule['lifecycle'].precondition).toEqual([
      {
        condition: expect.stringMatching(
          /^\$\{\(can\(regex\(.*var\.from\)\) && can\(regex\(.*"203\.0\.113\.7"\)\)\)\}$/,
        ),
        error_message:
          'firewall rule office must admit IPv4 addresses; write addresses like 203.0.113.7',
      },
      {
        condition: expect.stringMatching(
          /^\$\{try\(.*> -1\) && \(.*< 16777216\)\), false\)\}$/,
        ) as unknown,
        error_message:
          'firewall rule office must end where it begins or later, and admit 16777216 addresses (a /8) at most; admit the addresses that need it, or use a private endpoint',
      },
    ]);
  });
});

describe('what synth says:', () => {
  test('nothing of a sound cluster but that its region is all it has', () => {
    expect(saidOf({})).toEqual([]);
  });

  test('another retention is refused with the reason and the way out', () => {
    expect(saidOf({ retention: Retention.days(90) })).toEqual([
      "ERROR ledger/Ledger: cluster ledger-prod: retention of 90 days cannot be set; Azure DocumentDB keeps every cluster's backups 35 days (7 days after deletion) and nothing changes that; leave retention out, and dump to storage of your own for anything older (azure-backup-policy-is-fixed)",
    ]);
    expect(saidOf({ retention: Retention.days(35) })).toEqual([]);
    expect(saidOf({ retention: Retention.weeks(5) })).toEqual([]);
  });

  test('a backup mode and an export are refused too', () => {
    expect(saidOf({ backupMode: 'Continuous30Days', exportTo: 'https://x.blob' })).toEqual([
      'ERROR ledger/Ledger: cluster ledger-prod: backup mode Continuous30Days cannot be set; modes belong to Azure Cosmos DB accounts, and every cluster of Azure DocumentDB is backed up continuously; leave backupMode out (azure-backup-policy-is-fixed)',
      'ERROR ledger/Ledger: cluster ledger-prod: backups cannot be exported to https://x.blob; they serve restores within the service only; leave exportTo out, and dump with mongodump into that storage instead (azure-backup-policy-is-fixed)',
    ]);
  });

  test('the free tier is refused', () => {
    expect(saidOf({ computeTier: 'Free', storageSizeGib: 32 })).toEqual([
      'ERROR ledger/Ledger: cluster ledger-prod: it is of tier Free, which has no backups at all; move it to M30 or larger, or dump it with mongodump (azure-tier-has-backups)',
    ]);
  });

  test('a password in code, and guards left off', () => {
    expect(
      saidOf({ administrator: { username: 'ops', password: 'short' }, deleteLock: false }),
    ).toEqual([
      'ERROR ledger/Ledger: cluster ledger-prod: the password of its administrator is shorter than 8 characters; choose 12 characters or more, and pass them as a sensitive Terraform variable (azure-administrator-password-is-long-enough)',
      'WARN ledger/Ledger: cluster ledger-prod: the password of its administrator is written in code, and so in cdk.tf.json and its history; pass it as a sensitive Terraform variable (azure-administrator-password-is-not-in-code)',
      'WARN ledger/Ledger: cluster ledger-prod: it stands without a CanNotDelete lock; once it is deleted its backups are kept 7 days; leave preventDestroy, deleteLock and alerts out, which turns them on (azure-cluster-is-guarded)',
    ]);
  });

  test('a replica in the app covers the loss of the region', () => {
    const stack = azureStack();
    const ledger = ledgerIn(stack);
    expect(annotationsOf(stack)).toEqual([
      expect.stringContaining('azure-region-loss-has-a-replica'),
    ]);
    const other = azureStack();
    new azure.ReplicaCluster(other, 'Elsewhere', {
      name: 'ledger-replica',
      location: 'northeurope',
      primary: azure.MongoClusterSource.of(ledgerIn(other)),
    });
    expect(annotationsOf(other)).toEqual([]);
    expect(ledger.clusterName).toBe('ledger-prod');
  });
});

test('the password never reaches the model file', () => {
  const app = Testing.app();
  const stack = azureStack(app);
  ledgerIn(stack, { administrator: { username: 'ops', password: 'correct-Horse-battery-1' } });
  expect(JSON.stringify(MongoDbBackupModel.of(stack).toModel())).not.toContain('Horse');
  expect(secretIn(azureStack())).not.toBe('');
  expect(TerraformStack.isStack(stack)).toBe(true);
});
