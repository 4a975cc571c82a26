// Held against the provider's source, version 2.16:
// https://github.com/mongodb/terraform-provider-mongodbatlas/tree/master/internal/service
// cloudbackupschedule, backupcompliancepolicy, cloudbackupsnapshotexportbucket, cloudbackupsnapshotexportjob,
// advancedcluster, project.
import {
  computed,
  FORCE_NEW,
  optional,
  optionalComputed,
  required,
  type BlockSchema,
  type ProviderSchema,
  type ResourceSchema,
  type State,
} from '../schema';

const ITEM: BlockSchema['block'] = {
  attributes: {
    id: computed('string'),
    frequency_type: computed('string'),
    frequency_interval: required('number'),
    retention_unit: required('string'),
    retention_value: required('number'),
  },
};
const ONE_ITEM: BlockSchema = { nesting: 'list', max: 1, block: ITEM };
const ITEMS: BlockSchema = { nesting: 'list', block: ITEM };
const POLICY_ITEMS = {
  policy_item_hourly: ONE_ITEM,
  policy_item_daily: ONE_ITEM,
  policy_item_weekly: ITEMS,
  policy_item_monthly: ITEMS,
  policy_item_yearly: ITEMS,
};

const item = (frequency: string, interval: number, value: number, unit = 'days'): State => ({
  id: `live ${frequency}`,
  frequency_type: frequency,
  frequency_interval: interval,
  retention_unit: unit,
  retention_value: value,
});

/** What Atlas gives a cluster when its backup is first turned on. */
const DEFAULT_SCHEDULE = {
  policy_item_hourly: [item('hourly', 6, 7)],
  policy_item_daily: [item('daily', 1, 7)],
  policy_item_weekly: [item('weekly', 6, 4, 'weeks')],
  policy_item_monthly: [item('monthly', 40, 12, 'months')],
  policy_item_yearly: [item('yearly', 12, 1, 'years')],
};

const CLOUD_BACKUP_SCHEDULE: ResourceSchema = {
  attributes: {
    id: computed('string'),
    project_id: required('string', FORCE_NEW),
    // Not ForceNew, although the id holds it: an edit in place patches the cluster of the id.
    cluster_name: required('string'),
    cluster_id: computed('string'),
    id_policy: computed('string'),
    next_snapshot: computed('string'),
    auto_export_enabled: optional('bool'),
    use_org_and_group_names_in_export_prefix: optionalComputed('bool'),
    reference_hour_of_day: optionalComputed('number'),
    reference_minute_of_hour: optionalComputed('number'),
    restore_window_days: optionalComputed('number'),
    update_snapshots: optionalComputed('bool'),
    copy_policy_items_enabled: optional('bool'),
    update_copy_snapshots: optional('bool'),
    delete_copy_snapshots: optional('bool'),
    skip_destroy: optional('bool'),
  },
  blocks: {
    ...POLICY_ITEMS,
    copy_settings: {
      nesting: 'list',
      block: {
        attributes: {
          cloud_provider: optionalComputed('string'),
          frequencies: optionalComputed(['set', 'string']),
          region_name: optionalComputed('string'),
          zone_id: optionalComputed('string'),
          should_copy_oplogs: optionalComputed('bool'),
          last_number_of_snapshots: optional('number'),
        },
        blocks: {
          copy_policy_items: {
            nesting: 'list',
            block: {
              attributes: {
                id: computed('string'),
                frequency_type: required('string'),
                retention_unit: optional('string'),
                retention_value: optional('number'),
              },
            },
          },
        },
      },
    },
    export: {
      nesting: 'list',
      max: 1,
      block: {
        attributes: {
          export_bucket_id: optionalComputed('string'),
          frequency_type: optionalComputed('string'),
        },
      },
    },
  },
  forgets: ({ skip_destroy }) => skip_destroy === true,
  import: (id) => {
    const [projectId = '', ...name] = id.split('-');
    return {
      id,
      project_id: projectId,
      cluster_name: name.join('-'),
      cluster_id: 'live cluster',
      id_policy: 'live policy',
      next_snapshot: '2026-11-24T09:00:00Z',
      reference_hour_of_day: 9,
      reference_minute_of_hour: 0,
      restore_window_days: 7,
      use_org_and_group_names_in_export_prefix: false,
      ...DEFAULT_SCHEDULE,
      copy_settings: [],
      export: [],
    };
  },
};

const BACKUP_COMPLIANCE_POLICY: ResourceSchema = {
  attributes: {
    id: computed('string'),
    project_id: required('string'),
    authorized_email: required('string'),
    authorized_user_first_name: required('string'),
    authorized_user_last_name: required('string'),
    copy_protection_enabled: optional('bool', { default: false }),
    encryption_at_rest_enabled: optional('bool', { default: false }),
    pit_enabled: optional('bool', { default: false }),
    restore_window_days: optionalComputed('number'),
    state: computed('string'),
    updated_date: computed('string'),
    updated_user: computed('string'),
  },
  blocks: { ...POLICY_ITEMS, on_demand_policy_item: ONE_ITEM },
  invent: () => ({ state: 'ACTIVE' }),
  refuseDelete: ({ project_id }) =>
    `error disabling the Backup Compliance Policy: ${String(project_id)}: CANNOT_DISABLE_BACKUP_COMPLIANCE_POLICY`,
};

const EXPORT_BUCKET: ResourceSchema = {
  attributes: {
    id: computed('string'),
    export_bucket_id: computed('string'),
    project_id: required('string', FORCE_NEW),
    bucket_name: required('string', FORCE_NEW),
    cloud_provider: required('string', FORCE_NEW),
    iam_role_id: optional('string', FORCE_NEW),
    role_id: optional('string', FORCE_NEW),
    service_url: optional('string', FORCE_NEW),
    tenant_id: optionalComputed('string'),
  },
  invent: () => ({ export_bucket_id: '65f0c1d2e3a4b5c6d7e8fb01' }),
};

const EXPORT_JOB: ResourceSchema = {
  attributes: {
    id: computed('string'),
    export_job_id: computed('string'),
    project_id: required('string', FORCE_NEW),
    cluster_name: required('string', FORCE_NEW),
    snapshot_id: required('string', FORCE_NEW),
    export_bucket_id: required('string', FORCE_NEW),
    created_at: computed('string'),
    finished_at: computed('string'),
    prefix: computed('string'),
    state: computed('string'),
  },
  blocks: {
    custom_data: {
      nesting: 'set',
      forceNew: true,
      block: { attributes: { key: required('string'), value: required('string') } },
    },
  },
  invent: () => ({ state: 'Successful' }),
  forgets: () => true,
};

/** Clusters of the simulated project: those named `without-…` lack what comes after. */
const readCluster = ({ name }: State): State => ({
  id: 'live cluster',
  cluster_type: 'REPLICASET',
  backup_enabled: name !== 'without-backup',
  pit_enabled: name !== 'without-pit',
  mongo_db_major_version: '8.0',
  replication_specs:
    name === 'with-two-zones'
      ? [
          { zone_id: 'zone one', zone_name: 'Zone 1' },
          { zone_id: 'zone two', zone_name: 'Zone 2' },
        ]
      : [{ zone_id: 'zone one', zone_name: 'Zone 1' }],
});

/** The official provider for MongoDB Atlas. */
export const mongodbatlas: ProviderSchema = {
  configuration: {
    attributes: {
      public_key: optional('string'),
      private_key: optional('string', { sensitive: true }),
      client_id: optional('string'),
      client_secret: optional('string', { sensitive: true }),
      access_token: optional('string', { sensitive: true }),
      base_url: optional('string'),
    },
  },
  resources: {
    mongodbatlas_cloud_backup_schedule: CLOUD_BACKUP_SCHEDULE,
    mongodbatlas_backup_compliance_policy: BACKUP_COMPLIANCE_POLICY,
    mongodbatlas_cloud_backup_snapshot_export_bucket: EXPORT_BUCKET,
    mongodbatlas_cloud_backup_snapshot_export_job: EXPORT_JOB,
  },
  dataSources: {
    mongodbatlas_advanced_cluster: {
      attributes: {
        id: computed('string'),
        project_id: required('string'),
        name: required('string'),
        cluster_type: computed('string'),
        backup_enabled: computed('bool'),
        pit_enabled: computed('bool'),
        mongo_db_major_version: computed('string'),
        replication_specs: computed([
          'list',
          ['object', { zone_id: 'string', zone_name: 'string' }],
        ]),
      },
      read: readCluster,
    },
    mongodbatlas_project: {
      attributes: {
        id: computed('string'),
        project_id: optional('string'),
        name: optionalComputed('string'),
        org_id: computed('string'),
      },
      read: ({ project_id }) => ({ id: project_id, name: 'Payments', org_id: 'org' }),
    },
  },
};
