import { golden, type GoldenCase } from './case';
import { scheduled } from './inputs/models';
import {
  CFN_ITEMS,
  cfnCluster,
  cfnCompliancePolicy,
  cfnItem,
  cfnPolicyItems,
  cfnSchedule,
  template,
} from './inputs/templates';
import { config, tfAzureCluster, tfCluster, tfSchedule } from './inputs/terraform';

const official = (schedule: object, cluster: object = cfnCluster()): object =>
  template({ Cluster: cluster, Schedule: cfnSchedule(schedule) });
const atlas = (schedule: object, cluster: object = {}): object =>
  config({
    mongodbatlas_advanced_cluster: { c: tfCluster(cluster) },
    mongodbatlas_cloud_backup_schedule: { s: tfSchedule(schedule) },
  });
const azure = (rest: object): object =>
  config({
    azurerm_resource_group: { rg: { name: 'rg' } },
    azurerm_mongo_cluster: { c: tfAzureCluster() },
    ...rest,
  });
const elsewhere = (): object => ({
  c: tfAzureCluster({ resource_group_name: '${data.azurerm_resource_group.rg.name}' }),
});
const lock = (scope: string): object => ({
  azurerm_management_lock: { l: { name: 'lock', lock_level: 'CanNotDelete', scope } },
});

const cfnCopy = (RegionName: string, rest: object = {}): object => ({
  CloudProvider: 'AWS',
  RegionName,
  Frequencies: ['DAILY'],
  ShouldCopyOplogs: true,
  ...rest,
});
const tfCopy = (days: number): object => ({
  cloud_provider: 'AWS',
  region_name: 'US_WEST_2',
  zone_id: '6b01c1d2e3a4b5c6d7e8f911',
  copy_policy_items: [{ frequency_type: 'daily', retention_unit: 'days', retention_value: days }],
});
const SHORTER = cfnPolicyItems(cfnItem('hourly', 6, 2, 'days'), ...CFN_ITEMS.slice(1));
const eachWeekly = (...weeks: readonly (readonly [day: number, keep: number])[]): object => ({
  dynamic: {
    policy_item_weekly: {
      for_each: weeks.map(([day, keep]) => ({ day, keep })),
      iterator: 'week',
      content: {
        frequency_interval: '${week.value.day}',
        retention_unit: 'weeks',
        retention_value: '${week.value["keep"]}',
      },
    },
  },
});

/** Acts on restore points that exist already, whose switch is an expression or a list. */
const SWITCHES: readonly GoldenCase[] = [
  golden(
    'official-cut-with-an-unknown-switch',
    official({}),
    official({ ...SHORTER, RestoreWindowDays: 2, UpdateSnapshots: { Ref: 'Reach' } }),
  ),
  golden(
    'official-unknown-switches-without-a-cut',
    official({}),
    official({ UpdateSnapshots: { Ref: 'Reach' }, DeleteCopiedBackups: { Ref: 'Regions' } }),
  ),
  golden(
    'terraform-removed-item-with-an-unknown-switch',
    atlas({ delete_snapshots: '${var.purge}' }),
    atlas({ delete_snapshots: '${var.purge}', policy_item_daily: [] }),
  ),
  golden(
    'copies-of-a-removed-region-deleted',
    scheduled(),
    scheduled({
      copies: [],
      existingSnapshots: { act: 'delete-copies-of-removed-regions', key: '2026-11-24' },
    }),
  ),
  golden(
    'official-copies-of-a-removed-region-deleted',
    official({
      CopySettings: [cfnCopy('US_WEST_2'), cfnCopy('EU_WEST_1')],
      DeleteCopiedBackups: [{ CloudProvider: 'AWS', RegionName: 'US_WEST_2' }],
    }),
    official({
      CopySettings: [],
      DeleteCopiedBackups: [{ CloudProvider: 'AWS', RegionName: 'US_WEST_2' }],
    }),
  ),
  golden(
    'terraform-copy-policy-cut',
    atlas({ copy_policy_items_enabled: true, copy_settings: [tfCopy(30)] }),
    atlas({
      copy_policy_items_enabled: true,
      copy_settings: [tfCopy(1)],
      update_copy_snapshots: true,
    }),
  ),
  golden(
    'terraform-copies-with-an-unknown-switch',
    atlas({ copy_policy_items_enabled: true, copy_settings: [tfCopy(30)] }),
    atlas({
      copy_policy_items_enabled: true,
      copy_settings: [],
      delete_copy_snapshots: '${var.purge}',
    }),
  ),
];

/** What is left as it is says nothing. */
const QUIET: readonly GoldenCase[] = [
  golden(
    'cluster-forgotten-beside-its-schedule',
    atlas({}),
    config(
      { mongodbatlas_cloud_backup_schedule: { s: tfSchedule() } },
      { removed: [{ from: 'mongodbatlas_advanced_cluster.c', lifecycle: { destroy: false } }] },
    ),
  ),
  golden(
    'official-copy-left-out-with-no-value',
    official({ CopySettings: [cfnCopy('US_WEST_2'), cfnCopy('EU_WEST_1')] }),
    official({ CopySettings: [cfnCopy('US_WEST_2'), { Ref: 'AWS::NoValue' }] }),
  ),
];

/** Settings and guards whose value one side knows only at deploy, or leaves out. */
export const UNKNOWN_CASES: readonly GoldenCase[] = [
  ...SWITCHES,
  ...QUIET,
  golden(
    'official-settings-known-only-at-deploy',
    official({
      CopySettings: [cfnCopy('US_WEST_2')],
      AutoExportEnabled: true,
      Export: { ExportBucketId: '6b01c1d2e3a4b5c6d7e8f902', FrequencyType: 'monthly' },
    }),
    official({
      CopySettings: [cfnCopy('US_WEST_2', { ShouldCopyOplogs: { Ref: 'Oplog' } })],
      AutoExportEnabled: { Ref: 'Exports' },
      Export: { ExportBucketId: '6b01c1d2e3a4b5c6d7e8f902', FrequencyType: 'monthly' },
      ReferenceHourOfDay: { Ref: 'Hour' },
    }),
  ),
  golden(
    'terraform-settings-known-only-at-deploy',
    atlas({ skip_destroy: true }),
    atlas({
      skip_destroy: '${var.keep}',
      policy_item_daily: ['${var.daily}'],
      reference_hour_of_day: '${var.hour}',
      auto_export_enabled: '${var.exports}',
    }),
  ),
  golden(
    'official-copy-of-one-zone-removed',
    official({
      CopySettings: [
        cfnCopy('US_WEST_2', { ZoneId: { Ref: 'Europe' } }),
        cfnCopy('US_WEST_2', { ZoneId: { Ref: 'Asia' } }),
      ],
    }),
    official({ CopySettings: [cfnCopy('US_WEST_2', { ZoneId: { Ref: 'Asia' } })] }),
  ),
  golden(
    'official-copy-of-another-zone',
    official({ CopySettings: [cfnCopy('US_WEST_2', { ZoneId: '6b01c1d2e3a4b5c6d7e8f911' })] }),
    official({ CopySettings: [cfnCopy('US_WEST_2', { ZoneId: '6b01c1d2e3a4b5c6d7e8f912' })] }),
  ),
  golden(
    'official-copy-of-an-unknown-zone',
    official({ CopySettings: [cfnCopy('US_WEST_2', { ReplicationSpecId: { Ref: 'Europe' } })] }),
    official({ CopySettings: [cfnCopy('US_WEST_2', { ReplicationSpecId: { Ref: 'Asia' } })] }),
  ),
  golden(
    'terraform-dynamic-block-cut',
    atlas(eachWeekly([6, 14], [7, 3])),
    atlas(eachWeekly([6, 2], [7, 3])),
  ),
  golden(
    'terraform-dynamic-block-known-only-at-deploy',
    atlas(eachWeekly([6, 14])),
    atlas({
      dynamic: {
        policy_item_weekly: { for_each: '${var.weeks}', content: { retention_value: 1 } },
      },
    }),
  ),
  golden('cluster-paused-at-once', atlas({}), atlas({}, { paused: true })),
  golden('cluster-paused', atlas({}, { paused: false }), atlas({}, { paused: true })),
  golden(
    'terraform-guards-known-only-at-deploy',
    atlas({}, { retain_backups_enabled: true, paused: false }),
    atlas(
      {},
      {
        retain_backups_enabled: '${var.retain}',
        termination_protection_enabled: '${var.protect}',
        replication_specs: '${var.specs}',
        paused: '${var.paused}',
      },
    ),
  ),
  golden(
    'official-guards-known-only-at-deploy',
    official({}, cfnCluster({}, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })),
    official(
      {},
      cfnCluster(
        {},
        {
          DeletionPolicy: { 'Fn::If': ['IsProd', 'Retain', 'Delete'] },
          UpdateReplacePolicy: { 'Fn::If': ['IsProd', 'Retain', 'Delete'] },
        },
      ),
    ),
  ),
  golden(
    'official-properties-of-a-macro',
    official({}),
    template({
      Cluster: { ...cfnCluster(), Properties: { 'Fn::Transform': { Name: 'Cluster' } } },
      Schedule: { ...cfnSchedule(), Properties: { 'Fn::Transform': { Name: 'Schedule' } } },
    }),
  ),
  golden(
    'official-cluster-settings-left-out',
    official({}),
    official(
      {},
      cfnCluster({
        BackupEnabled: undefined,
        PitEnabled: undefined,
        TerminationProtectionEnabled: undefined,
      }),
    ),
  ),
  golden(
    'official-cluster-backup-managed-as-off',
    official({}, cfnCluster({ BackupEnabled: undefined })),
    official({}, cfnCluster({ BackupEnabled: false })),
  ),
  golden(
    'compliance-contact-changed',
    template({ Policy: cfnCompliancePolicy() }),
    template({ Policy: cfnCompliancePolicy({ AuthorizedEmail: 'cfo@example.com' }) }),
  ),
  golden(
    'official-compliance-policy-known-only-at-deploy',
    template({
      Policy: cfnCompliancePolicy({
        CopyProtectionEnabled: true,
        EncryptionAtRestEnabled: false,
        PitEnabled: true,
        RestoreWindowDays: 7,
        PolicyItemHourly: {
          FrequencyType: 'hourly',
          FrequencyInterval: 6,
          RetentionUnit: 'days',
          RetentionValue: 7,
        },
      }),
    }),
    template({
      Policy: cfnCompliancePolicy({
        AuthorizedEmail: { Ref: 'Email' },
        CopyProtectionEnabled: { Ref: 'Lock' },
        EncryptionAtRestEnabled: { Ref: 'Encrypt' },
        PitEnabled: { Ref: 'Pit' },
        RestoreWindowDays: { Ref: 'Window' },
        PolicyItemHourly: { Ref: 'Hourly' },
        PolicyItemDaily: {
          FrequencyType: 'daily',
          RetentionUnit: 'days',
          RetentionValue: { Ref: 'D' },
        },
      }),
    }),
  ),
  golden(
    'azurerm-lock-of-its-group-removed',
    azure(lock('${azurerm_resource_group.rg.id}')),
    azure({}),
  ),
  golden(
    'azurerm-lock-of-a-group-made-elsewhere-removed',
    azure({ azurerm_mongo_cluster: elsewhere(), ...lock('${data.azurerm_resource_group.rg.id}') }),
    azure({ azurerm_mongo_cluster: elsewhere() }),
  ),
  golden(
    'azurerm-lock-known-only-at-deploy',
    azure(lock('${azurerm_mongo_cluster.c.id}')),
    azure(lock('${var.scope}')),
  ),
];
