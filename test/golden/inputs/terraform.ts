import { PROJECT } from './models';

export const tfCluster = (attributes: object = {}): object => ({
  project_id: PROJECT,
  name: 'prod',
  cluster_type: 'REPLICASET',
  backup_enabled: true,
  pit_enabled: true,
  retain_backups_enabled: false,
  termination_protection_enabled: true,
  replication_specs: [
    {
      region_configs: [
        {
          provider_name: 'AWS',
          region_name: 'US_EAST_1',
          priority: 7,
          electable_specs: { instance_size: 'M30', node_count: 3 },
        },
      ],
    },
  ],
  ...attributes,
});

export const tfSchedule = (attributes: object = {}): object => ({
  project_id: PROJECT,
  cluster_name: 'prod',
  reference_hour_of_day: 3,
  reference_minute_of_hour: 0,
  restore_window_days: 7,
  policy_item_hourly: { frequency_interval: 6, retention_unit: 'days', retention_value: 7 },
  policy_item_daily: { frequency_interval: 1, retention_unit: 'days', retention_value: 14 },
  ...attributes,
});

export const tfSnapshot = (attributes: object = {}): object => ({
  project_id: PROJECT,
  cluster_name: 'prod',
  description: 'before v2',
  retention_in_days: 30,
  ...attributes,
});

export const tfRestore = (attributes: object = {}): object => ({
  project_id: PROJECT,
  cluster_name: 'prod',
  snapshot_id: '6b01c1d2e3a4b5c6d7e8f901',
  delivery_type_config: {
    automated: true,
    target_cluster_name: 'staging',
    target_project_id: PROJECT,
  },
  ...attributes,
});

export const ownSnapshot = (attributes: object = {}): object => ({
  project_id: PROJECT,
  cluster_name: 'prod',
  key: 'v2',
  keep: '30 days',
  ...attributes,
});

export const ownRestore = (attributes: object = {}): object => ({
  run_id: '2026-11-21',
  source_cluster_name: 'prod',
  snapshot_id: '6b01c1d2e3a4b5c6d7e8f901',
  target_project_id: PROJECT,
  target_cluster_name: 'staging',
  overwrite_target: 'staging',
  ...attributes,
});

export const tfAzureCluster = (attributes: object = {}): object => ({
  name: 'ledger',
  resource_group_name: 'rg',
  location: 'westeurope',
  compute_tier: 'M40',
  shard_count: 1,
  storage_size_in_gb: 256,
  version: '8.0',
  high_availability_mode: 'ZoneRedundantPreferred',
  administrator_username: 'ops',
  administrator_password: '${var.password}',
  lifecycle: { prevent_destroy: true },
  ...attributes,
});

/** A configuration in JSON, as CDKTF writes it: `{ type: { name: attributes } }`. */
export const config = (resource: object, rest: object = {}): object => ({
  '//': { metadata: { stackName: 'db', version: '0.21.0' } },
  terraform: { required_providers: { mongodbatlas: { source: 'mongodb/mongodbatlas' } } },
  resource,
  ...rest,
});

export interface PlannedChange {
  readonly type?: string;
  readonly name?: string;
  readonly actions: readonly string[];
  readonly before: object | null;
  readonly after: object | null;
  readonly rest?: object;
}

/** A plan as `terraform show -json` writes it. */
export const plan = (...changes: readonly PlannedChange[]): object => ({
  format_version: '1.2',
  terraform_version: '1.11.4',
  resource_changes: changes.map(
    ({ type = 'mongodbatlas_advanced_cluster', name = 'prod', actions, before, after, rest }) => ({
      address: `${type}.${name}`,
      mode: 'managed',
      type,
      name,
      change: { actions, before, after, after_unknown: {}, ...rest },
    }),
  ),
});
