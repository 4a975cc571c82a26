const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';

const cluster = (rest = {}) => ({
  project_id: PROJECT,
  name: 'prod',
  cluster_type: 'REPLICASET',
  backup_enabled: true,
  pit_enabled: true,
  termination_protection_enabled: true,
  replication_specs: [
    {
      region_configs: [
        {
          provider_name: 'AWS',
          region_name: 'US_EAST_1',
          priority: 7,
          electable_specs: [{ instance_size: 'M30', node_count: 3 }],
        },
      ],
    },
  ],
  ...rest,
});

const schedule = (rest = {}) => ({
  project_id: PROJECT,
  cluster_name: 'prod',
  reference_hour_of_day: 3,
  reference_minute_of_hour: 0,
  restore_window_days: 7,
  policy_item_hourly: [{ frequency_interval: 6, retention_unit: 'days', retention_value: 7 }],
  policy_item_daily: [{ frequency_interval: 1, retention_unit: 'days', retention_value: 14 }],
  policy_item_weekly: [{ frequency_interval: 6, retention_unit: 'weeks', retention_value: 8 }],
  copy_settings: [
    {
      cloud_provider: 'AWS',
      region_name: 'US_WEST_2',
      zone_id: '6b01c1d2e3a4b5c6d7e8f902',
      frequencies: ['HOURLY', 'DAILY'],
      should_copy_oplogs: true,
    },
  ],
  ...rest,
});

const snapshot = (rest = {}) => ({
  project_id: PROJECT,
  cluster_name: 'prod',
  description: 'before v2',
  retention_in_days: 30,
  ...rest,
});

const restore = () => ({
  project_id: PROJECT,
  cluster_name: 'prod',
  snapshot_id: '6b01c1d2e3a4b5c6d7e8f903',
  delivery_type_config: [
    { automated: true, target_cluster_name: 'staging', target_project_id: PROJECT },
  ],
});

const azure = () => ({
  name: 'ledger',
  resource_group_name: 'rg',
  location: 'westeurope',
  administrator_username: 'ops',
  administrator_password: '${var.password}',
  compute_tier: 'M40',
  high_availability_mode: 'ZoneRedundantPreferred',
  shard_count: 1,
  storage_size_in_gb: 256,
  version: '8.0',
});

const atlas = (resource, rest = {}) => ({
  terraform: {
    required_providers: { mongodbatlas: { source: 'mongodb/mongodbatlas', version: '1.41.1' } },
  },
  ...(Object.keys(resource).length > 0 && { resource }),
  ...rest,
});

const azurerm = (resource) => ({
  terraform: {
    required_providers: { azurerm: { source: 'hashicorp/azurerm', version: '4.55.0' } },
  },
  provider: { azurerm: { features: [{}] } },
  variable: { password: { type: 'string', sensitive: true, default: 'hunter2-hunter2' } },
  ...(Object.keys(resource).length > 0 && { resource }),
});

const pair = (c = cluster(), s = schedule()) => ({
  mongodbatlas_advanced_cluster: { prod: c },
  mongodbatlas_cloud_backup_schedule: { prod: s },
});

/** Cases to record: what is applied, and what is planned then. */
export const CASES = [
  { name: 'nothing', base: atlas(pair()), head: atlas(pair()) },
  {
    name: 'retention-and-window-cut',
    base: atlas(pair()),
    head: atlas(
      pair(
        cluster(),
        schedule({
          restore_window_days: 2,
          policy_item_hourly: [
            { frequency_interval: 6, retention_unit: 'days', retention_value: 2 },
          ],
          update_snapshots: true,
          copy_settings: [],
        }),
      ),
    ),
  },
  {
    name: 'switches-off',
    base: atlas(pair()),
    head: atlas(
      pair(
        cluster({
          backup_enabled: false,
          pit_enabled: false,
          termination_protection_enabled: false,
        }),
      ),
    ),
  },
  { name: 'cluster-destroyed', base: atlas(pair()), head: atlas({}) },
  {
    name: 'cluster-destroyed-backups-retained',
    base: atlas(pair(cluster({ retain_backups_enabled: true }))),
    head: atlas({}),
  },
  {
    name: 'cluster-replaced',
    base: atlas(pair()),
    head: atlas(pair(cluster({ retain_backups_enabled: true }))),
    args: ['-replace=mongodbatlas_advanced_cluster.prod'],
  },
  {
    name: 'cluster-forgotten',
    base: atlas(pair()),
    head: atlas(
      { mongodbatlas_cloud_backup_schedule: { prod: schedule() } },
      {
        removed: [{ from: 'mongodbatlas_advanced_cluster.prod', lifecycle: [{ destroy: false }] }],
      },
    ),
  },
  {
    name: 'cluster-moved',
    base: atlas(pair()),
    head: atlas(
      {
        mongodbatlas_advanced_cluster: { renamed: cluster() },
        mongodbatlas_cloud_backup_schedule: { prod: schedule() },
      },
      {
        moved: [
          {
            from: 'mongodbatlas_advanced_cluster.prod',
            to: 'mongodbatlas_advanced_cluster.renamed',
          },
        ],
      },
    ),
  },
  {
    name: 'schedule-address-changed',
    base: atlas(pair()),
    head: atlas({
      mongodbatlas_advanced_cluster: { prod: cluster() },
      mongodbatlas_cloud_backup_schedule: { other: schedule() },
    }),
  },
  {
    name: 'schedule-retargeted',
    base: atlas(pair()),
    head: atlas(pair(cluster(), schedule({ cluster_name: 'prod2' }))),
  },
  {
    name: 'window-sensitive',
    base: atlas(pair()),
    head: atlas(pair(cluster(), schedule({ restore_window_days: '${var.window}' })), {
      variable: { window: { type: 'number', sensitive: true, default: 2 } },
    }),
  },
  {
    name: 'window-known-after-apply',
    base: atlas(pair()),
    head: atlas({
      ...pair(cluster(), schedule({ restore_window_days: '${length(terraform_data.days.id)}' })),
      terraform_data: { days: {} },
    }),
  },
  {
    name: 'snapshot-destroyed',
    base: atlas({ mongodbatlas_cloud_backup_snapshot: { v2: snapshot() } }),
    head: atlas({}),
  },
  {
    name: 'restore-created',
    base: atlas({ mongodbatlas_cloud_backup_snapshot: { v2: snapshot() } }),
    head: atlas({
      mongodbatlas_cloud_backup_snapshot: { v2: snapshot() },
      mongodbatlas_cloud_backup_snapshot_restore_job: { staging: restore() },
    }),
  },
  {
    name: 'restore-run-again',
    base: atlas({ mongodbatlas_cloud_backup_snapshot_restore_job: { staging: restore() } }),
    head: atlas({ mongodbatlas_cloud_backup_snapshot_restore_job: { staging: restore() } }),
    args: ['-replace=mongodbatlas_cloud_backup_snapshot_restore_job.staging'],
  },
  {
    name: 'azure-cluster-destroyed',
    base: azurerm({ azurerm_mongo_cluster: { ledger: azure() } }),
    head: azurerm({}),
  },
];
