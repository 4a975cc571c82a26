// Held against the provider's source, version 4.55.0:
// https://github.com/hashicorp/terraform-provider-azurerm/tree/v4.55.0/internal/services
// mongocluster, managementlock, monitor, network, resource.
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

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';

const TIMEOUTS: BlockSchema = {
  nesting: 'single',
  block: {
    attributes: {
      create: optional('string'),
      read: optional('string'),
      update: optional('string'),
      delete: optional('string'),
    },
  },
};

const MONGO_CLUSTER: ResourceSchema = {
  attributes: {
    id: computed('string'),
    name: required('string', FORCE_NEW),
    resource_group_name: required('string', FORCE_NEW),
    location: required('string', FORCE_NEW),
    administrator_username: optional('string', FORCE_NEW),
    administrator_password: optional('string', { sensitive: true }),
    authentication_methods: optionalComputed(['set', 'string']),
    compute_tier: optional('string'),
    create_mode: optional('string', { default: 'Default', ...FORCE_NEW }),
    data_api_mode_enabled: optional('bool', { default: false }),
    high_availability_mode: optional('string'),
    preview_features: optional(['list', 'string'], FORCE_NEW),
    public_network_access: optional('string', { default: 'Enabled' }),
    shard_count: optional('number', FORCE_NEW),
    source_location: optional('string', FORCE_NEW),
    source_server_id: optional('string', FORCE_NEW),
    storage_size_in_gb: optional('number'),
    storage_type: optional('string', { default: 'PremiumSSD', ...FORCE_NEW }),
    tags: optional(['map', 'string']),
    version: optional('string'),
    connection_strings: {
      ...computed(['list', ['object', { name: 'string', description: 'string', value: 'string' }]]),
      sensitive: true,
    },
  },
  blocks: {
    customer_managed_key: {
      nesting: 'list',
      max: 1,
      forceNew: true,
      block: {
        attributes: {
          key_vault_key_id: required('string'),
          user_assigned_identity_id: required('string'),
        },
      },
    },
    identity: {
      nesting: 'list',
      max: 1,
      block: {
        attributes: { type: required('string'), identity_ids: required(['set', 'string']) },
      },
    },
    restore: {
      nesting: 'list',
      max: 1,
      forceNew: true,
      block: {
        attributes: { point_in_time_utc: required('string'), source_id: required('string') },
      },
    },
    timeouts: TIMEOUTS,
  },
  invent: ({ resource_group_name, name }) => ({
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/${String(resource_group_name)}/providers/Microsoft.DocumentDB/mongoClusters/${String(name)}`,
    authentication_methods: ['NativeAuth'],
    connection_strings: [],
  }),
  readBack: inherit,
  refuse: refuseCluster,
};

/** What the service answers for a restore or a replica beyond what was sent: taken over from the source. */
function inherit(state: State): State {
  if (state['create_mode'] === 'Default') return state;
  const answered: Record<string, unknown> = {
    ...state,
    compute_tier: 'M40',
    shard_count: 1,
    version: '8.0',
    storage_size_in_gb: 256,
    high_availability_mode: state['high_availability_mode'] ?? 'Disabled',
  };
  if (state['create_mode'] === 'PointInTimeRestore')
    answered['source_server_id'] = (state['restore'] as readonly State[])[0]?.['source_id'];
  else answered['administrator_username'] = 'ops';
  return answered;
}

const NEEDED_BY_DEFAULT = [
  'administrator_username',
  'compute_tier',
  'storage_size_in_gb',
  'high_availability_mode',
  'shard_count',
  'version',
];

/** The checks azurerm makes when it plans; what it does not know yet counts as missing. */
function refuseCluster(planned: State): string | undefined {
  const mode = planned['create_mode'];
  const isMissing = (name: string): boolean =>
    planned[name] === null || planned[name] === undefined;
  if (mode === 'Default') {
    const missing = NEEDED_BY_DEFAULT.find(isMissing);
    return missing === undefined
      ? undefined
      : `\`${missing}\` is required when \`create_mode\` is Default`;
  }
  if (mode === 'GeoReplica' && isMissing('source_location'))
    return '`source_location` is required when `create_mode` is `GeoReplica`';
  if (mode === 'PointInTimeRestore' && (planned['restore'] as readonly unknown[]).length === 0)
    return '`restore` is required when `create_mode` is `PointInTimeRestore`';
  return undefined;
}

const ACTIONS: BlockSchema = {
  nesting: 'list',
  block: {
    attributes: {
      action_group_id: required('string'),
      webhook_properties: optional(['map', 'string']),
    },
  },
};

const ACTIVITY_LOG_ALERT: ResourceSchema = {
  attributes: {
    id: computed('string'),
    name: required('string', FORCE_NEW),
    resource_group_name: required('string', FORCE_NEW),
    location: required('string', FORCE_NEW),
    scopes: required(['set', 'string']),
    description: optional('string'),
    enabled: optional('bool', { default: true }),
    tags: optional(['map', 'string']),
  },
  blocks: {
    action: ACTIONS,
    criteria: {
      nesting: 'list',
      min: 1,
      max: 1,
      block: {
        attributes: {
          category: required('string'),
          operation_name: optional('string'),
          resource_id: optional('string'),
        },
      },
    },
    timeouts: TIMEOUTS,
  },
};

const METRIC_ALERT: ResourceSchema = {
  attributes: {
    id: computed('string'),
    name: required('string', FORCE_NEW),
    resource_group_name: required('string', FORCE_NEW),
    scopes: required(['set', 'string']),
    description: optional('string'),
    enabled: optional('bool', { default: true }),
    auto_mitigate: optional('bool', { default: true }),
    frequency: optional('string', { default: 'PT1M' }),
    severity: optional('number', { default: 3 }),
    window_size: optional('string', { default: 'PT5M' }),
    target_resource_type: optionalComputed('string'),
    target_resource_location: optionalComputed('string'),
    tags: optional(['map', 'string']),
  },
  blocks: {
    action: { ...ACTIONS, nesting: 'set' },
    criteria: {
      nesting: 'list',
      block: {
        attributes: {
          metric_namespace: required('string'),
          metric_name: required('string'),
          aggregation: required('string'),
          operator: required('string'),
          threshold: required('number'),
          skip_metric_validation: optional('bool', { default: false }),
        },
      },
    },
    timeouts: TIMEOUTS,
  },
};

const FIREWALL_RULE: ResourceSchema = {
  attributes: {
    id: computed('string'),
    name: required('string', FORCE_NEW),
    mongo_cluster_id: required('string', FORCE_NEW),
    start_ip_address: required('string'),
    end_ip_address: required('string'),
  },
  blocks: { timeouts: TIMEOUTS },
};

const USER: ResourceSchema = {
  attributes: {
    id: computed('string'),
    object_id: required('string', FORCE_NEW),
    mongo_cluster_id: required('string', FORCE_NEW),
    identity_provider_type: required('string', FORCE_NEW),
    principal_type: required('string', FORCE_NEW),
  },
  blocks: {
    role: {
      nesting: 'list',
      min: 1,
      forceNew: true,
      block: { attributes: { database: required('string'), name: required('string') } },
    },
    timeouts: TIMEOUTS,
  },
};

const MANAGEMENT_LOCK: ResourceSchema = {
  attributes: {
    id: computed('string'),
    name: required('string', FORCE_NEW),
    scope: required('string', FORCE_NEW),
    lock_level: required('string', FORCE_NEW),
    notes: optional('string', FORCE_NEW),
  },
  blocks: { timeouts: TIMEOUTS },
};

const RESOURCE_GROUP: ResourceSchema = {
  attributes: {
    id: computed('string'),
    name: required('string', FORCE_NEW),
    location: required('string', FORCE_NEW),
    managed_by: optional('string'),
    tags: optional(['map', 'string']),
  },
  blocks: { timeouts: TIMEOUTS },
};

/** The provider for Azure. */
export const azurerm: ProviderSchema = {
  configuration: {
    attributes: {
      subscription_id: optional('string'),
      tenant_id: optional('string'),
      client_id: optional('string'),
      client_secret: optional('string', { sensitive: true }),
      metadata_host: optional('string'),
      resource_provider_registrations: optional('string'),
      use_cli: optional('bool'),
    },
    blocks: { features: { nesting: 'list', min: 1, max: 1, block: { attributes: {} } } },
  },
  resources: {
    azurerm_mongo_cluster: MONGO_CLUSTER,
    azurerm_mongo_cluster_firewall_rule: FIREWALL_RULE,
    azurerm_mongo_cluster_user: USER,
    azurerm_management_lock: MANAGEMENT_LOCK,
    azurerm_monitor_activity_log_alert: ACTIVITY_LOG_ALERT,
    azurerm_monitor_metric_alert: METRIC_ALERT,
    azurerm_resource_group: RESOURCE_GROUP,
  },
  dataSources: {
    azurerm_client_config: {
      attributes: {
        id: computed('string'),
        client_id: computed('string'),
        tenant_id: computed('string'),
        subscription_id: computed('string'),
        object_id: computed('string'),
      },
      blocks: {
        timeouts: { nesting: 'single', block: { attributes: { read: optional('string') } } },
      },
      read: () => ({ id: 'client', subscription_id: SUBSCRIPTION }),
    },
  },
};
