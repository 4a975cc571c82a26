import { TerraformVariable, type TerraformStack } from 'cdktf';
import { azure } from '../../../lib/cdktf';
import { MongoDbBackupModel } from '../../../lib/cdktf/mongodb-backup-model';
import { annotationsOf, only, synth } from '../synth';
import { azureStack, drillIn, ledgerIn, LEDGER_ID } from './stack';

const CLUSTER = 'azurerm_mongo_cluster';
const { RECOVERY } = azure.RestorePurpose;
const FAR_FUTURE = '2999-01-01T00:00:00Z';
const LONG_AGO = '2020-01-01T00:00:00Z';

const restored = (more: Partial<azure.PointInTimeRestoreProps> = {}): TerraformStack => {
  const stack = azureStack();
  drillIn(stack, more);
  return stack;
};
const clusterOf = (stack: TerraformStack): ReturnType<typeof only> =>
  only(synth(stack), 'resource', CLUSTER);

/** What synth says, without the lines of code and the remarks of the clock. */
const saidOf = (stack: TerraformStack): string[] =>
  annotationsOf(stack)
    .filter((line) => !line.includes('is older than the 35 days'))
    .map((line) => line.replace(/, test\/cdktf\/[^)]*\)/, ')'));

describe('a restore to a moment', () => {
  test('is a new cluster beside its source, given six hours, with what it inherits ignored', () => {
    expect(clusterOf(restored())).toEqual({
      name: 'ledger-drill',
      location: 'westeurope',
      resource_group_name: 'ledger',
      create_mode: 'PointInTimeRestore',
      restore: { point_in_time_utc: '2026-11-20T03:00:00Z', source_id: LEDGER_ID },
      administrator_username: 'drill',
      administrator_password: '${var.password}',
      public_network_access: 'Disabled',
      timeouts: { create: '360m' },
      lifecycle: {
        ignore_changes: [
          'source_server_id',
          'preview_features',
          'shard_count',
          'compute_tier',
          'version',
          'storage_size_in_gb',
          'storage_type',
          'high_availability_mode',
        ],
        precondition: [
          {
            condition: `\${(lower(data.azurerm_client_config.Drill_Client_46A9AE89.subscription_id) == lower(element(split("/", "${LEDGER_ID}"), 2)))}`,
            error_message:
              'the source is in another subscription than the provider works in; restores and replicas stay in the subscription of their source',
          },
        ],
      },
    });
  });

  test('is disposable as a drill: no lock, no alert', () => {
    expect(Object.keys(synth(restored())['resource'] as object)).toEqual([CLUSTER]);
  });

  test('is guarded like a protected cluster as a recovery', () => {
    const { resource } = synth(restored({ purpose: RECOVERY }));
    expect(Object.keys(resource as object).sort()).toEqual([
      'azurerm_management_lock',
      CLUSTER,
      'azurerm_monitor_activity_log_alert',
      'azurerm_monitor_metric_alert',
    ]);
    expect(clusterOf(restored({ purpose: RECOVERY }))['lifecycle'].prevent_destroy).toBe(true);
  });

  test('gets high availability only once it has finished', () => {
    const afterRestore = { highAvailability: true };
    const first = clusterOf(restored({ purpose: RECOVERY, afterRestore }));
    expect(first).not.toHaveProperty('high_availability_mode');
    expect(first['lifecycle'].ignore_changes).toContain('high_availability_mode');
    const second = clusterOf(restored({ purpose: RECOVERY, afterRestore, restored: true }));
    expect(second).toMatchObject({ high_availability_mode: 'ZoneRedundantPreferred' });
    expect(second['lifecycle'].ignore_changes).not.toContain('high_availability_mode');
  });

  test('gets back its network and its users', () => {
    const { resource } = synth(
      restored({
        afterRestore: {
          publicNetworkAccess: true,
          firewallRules: [
            { name: 'office', startIpAddress: '203.0.113.7', endIpAddress: '203.0.113.7' },
          ],
          privateEndpoint: { subnetId: '/subnet', privateDnsZoneIds: ['/zone'] },
          users: [
            { objectId: '11111111-1111-1111-1111-111111111111' },
            { objectId: '22222222-2222-2222-2222-222222222222', isServicePrincipal: true },
          ],
        },
      }),
    );
    const values = (type: string): Record<string, unknown>[] => Object.values(resource[type]);
    expect(values('azurerm_mongo_cluster_firewall_rule')).toMatchObject([
      { name: 'office', start_ip_address: '203.0.113.7', end_ip_address: '203.0.113.7' },
    ]);
    expect(values('azurerm_private_endpoint')).toMatchObject([
      {
        subnet_id: '/subnet',
        private_service_connection: { subresource_names: ['MongoCluster'] },
        private_dns_zone_group: { private_dns_zone_ids: ['/zone'] },
      },
    ]);
    expect(
      values('azurerm_mongo_cluster_user').map(({ principal_type }) => principal_type),
    ).toEqual(['user', 'servicePrincipal']);
  });

  test('checks when Terraform plans that it is a new name in the source’s region and group', () => {
    const stack = azureStack();
    const id = new TerraformVariable(stack, 'id', { type: 'string' }).stringValue;
    const location = new TerraformVariable(stack, 'location', { type: 'string' }).stringValue;
    drillIn(stack, {
      location: 'westeurope',
      source: azure.MongoClusterSource.fromAttributes({
        clusterId: id,
        location,
        resourceGroupName: 'ledger',
      }),
    });
    const { lifecycle } = clusterOf(stack);
    expect(
      (lifecycle.precondition as { condition: string }[]).map(({ condition }) => condition),
    ).toEqual([
      '${can(regex("^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft[.]DocumentDB/mongoClusters/[^/]+$", var.id))}',
      '${("ledger-drill" != element(split("/", var.id), 8))}',
      '${(lower(data.azurerm_client_config.Drill_Client_46A9AE89.subscription_id) == lower(element(split("/", var.id), 2)))}',
      '${(lower(replace("westeurope", " ", "")) == lower(replace(var.location, " ", "")))}',
      '${(lower("ledger") == lower(element(split("/", var.id), 4)))}',
    ]);
  });

  test('shows the command for the oldest moment of its source, a literal in the plan', () => {
    const outputs = Object.values<{ value: string }>(synth(restored())['output']);
    expect(outputs.map(({ value }) => value)).toContain(
      `az resource show --ids ${LEDGER_ID} --api-version 2025-09-01 --query properties.backup.earliestRestoreTime -o tsv`,
    );
  });

  test('plans a storage type only where one is stated', () => {
    const stated = { storageType: 'PremiumSSDv2', storageSizeGib: 256 };
    expect(clusterOf(restored(stated))['lifecycle'].ignore_changes).not.toContain('storage_type');
  });

  test('keeps a user as it is when another one leaves the list', () => {
    const [first, second] = ['1'.repeat(8), '2'.repeat(8)].map((id) => ({ objectId: id }));
    const idsOf = (...users: azure.EntraUser[]): string[] =>
      Object.keys(
        synth(restored({ afterRestore: { users } }))['resource']
          .azurerm_mongo_cluster_user as object,
      );
    if (first === undefined || second === undefined) throw new Error('two users');
    expect(idsOf(first, second)).toEqual([...idsOf(first), ...idsOf(second)]);
    expect(() => idsOf(first, first)).toThrow(
      "afterRestore.users names '11111111' twice; keep one of them, or give it a name of its own",
    );
  });

  test('stands in the model with high availability only once that is turned on', () => {
    const afterRestore = { highAvailability: true };
    const statedOf = (more: Partial<azure.PointInTimeRestoreProps>): unknown[] => {
      const [cluster] = MongoDbBackupModel.of(restored(more)).toModel().azureClusters ?? [];
      return [cluster?.highAvailability, cluster?.highAvailabilityLater];
    };
    expect(statedOf({ afterRestore })).toEqual([false, true]);
    expect(statedOf({ afterRestore, restored: true })).toEqual([true, undefined]);
  });

  test('stands in the model with its source and its purpose', () => {
    const [cluster] = MongoDbBackupModel.of(restored()).toModel().azureClusters ?? [];
    expect(cluster).toMatchObject({
      createMode: 'point-in-time-restore',
      purpose: 'drill',
      from: { id: LEDGER_ID, location: 'westeurope', pointInTime: '2026-11-20T03:00:00Z' },
      createTimeoutMinutes: 360,
      guards: { preventDestroy: false, deleteLock: false, alerts: false },
    });
  });
});

describe('what synth says of a moment', () => {
  test.each([
    '2026-11-20T03:00:00+01:00',
    '2026-11-20T03:00:00.000Z',
    '2026-02-30T03:00:00Z',
    '${var.moment}',
  ])('%s: it is no UTC second', (pointInTime) => {
    expect(saidOf(restored({ pointInTime }))).toEqual([
      `ERROR ledger/Drill: cluster ledger-drill: point in time ${pointInTime} is no real UTC second, and azurerm would replace the cluster over another spelling of the same moment; write it like 2026-11-20T03:00:00Z (azure-restore-moment-is-a-utc-second)`,
    ]);
  });

  test('in the future: it stops', () => {
    expect(annotationsOf(restored({ pointInTime: FAR_FUTURE }))).toEqual([
      `ERROR ledger/Drill: cluster ledger-drill: point in time ${FAR_FUTURE} lies in the future; choose a moment the source has backups of`,
    ]);
  });

  test('long ago: it only warns, since the restore may have run then', () => {
    expect(annotationsOf(restored({ pointInTime: LONG_AGO }))).toEqual([
      `WARN ledger/Drill: cluster ledger-drill: point in time ${LONG_AGO} is older than the 35 days a source can be restored to; unless this restore has run already, choose a later moment`,
    ]);
  });
});

describe('what synth says of a recovery', () => {
  function recoveryOf(
    ledger: Partial<azure.ProtectedMongoClusterProps>,
    more: Partial<azure.PointInTimeRestoreProps> = {},
  ): string[] {
    const stack = azureStack();
    const source = azure.MongoClusterSource.of(ledgerIn(stack, ledger));
    drillIn(stack, { name: 'ledger-restored', source, purpose: RECOVERY, ...more });
    return saidOf(stack).filter((line) => !line.includes('azure-region-loss-has-a-replica'));
  }

  test('its source must stay until another restore of the moment is out of reach', () => {
    expect(recoveryOf({ preventDestroy: false })).toEqual([
      expect.stringContaining('(azure-cluster-is-guarded)'),
      'ERROR ledger/Drill: cluster ledger-restored: its source ledger-prod stands without preventDestroy, and with the source goes every other restore of its past; keep the source guarded until 2026-12-25, 35 days after the moment restored, and at least 35 days after the restore ran (azure-recovery-keeps-its-source)',
    ]);
  });

  test('it gets high availability back if the source has it', () => {
    expect(recoveryOf({ highAvailability: true })).toEqual([
      'WARN ledger/Drill: cluster ledger-restored: a restored cluster starts without high availability, and nothing turns it on afterwards; set afterRestore.highAvailability, and restored: true once the restore has finished (azure-recovery-gets-high-availability)',
    ]);
    expect(recoveryOf({ highAvailability: false })).toEqual([]);
    const afterRestore = { highAvailability: true };
    expect(recoveryOf({ highAvailability: true }, { afterRestore })).toEqual([
      'WARN ledger/Drill: cluster ledger-restored: its high availability is asked for and off until a second apply turns it on; set restored: true once the restore has finished, and apply again (azure-recovery-gets-high-availability)',
    ]);
    expect(recoveryOf({ highAvailability: true }, { afterRestore, restored: true })).toEqual([]);
  });
});
