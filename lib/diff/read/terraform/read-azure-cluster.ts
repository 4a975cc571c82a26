import { type AzureClusterModel } from '../../../core/model/azure-cluster-model';
import { isUnknown, type Known } from '../../../core/values/known';
import { ALERTS, DELETE_LOCK } from '../setting-names';
import { type Draft } from '../draft';
import { type EngineResource } from '../reading';
import { NAMELESS } from '../nameless';
import { listOf, numberOf, present, type Settings, switchOf, textOf } from '../values';
import { reachOf, type AzureReach, type Guarding } from './azure-scope';
import { engineResource, type TerraformResource } from './terraform-resource';

/** Arguments whose change makes azurerm replace the cluster, whatever their value. */
const CREATE_ONLY = [
  'name',
  'resource_group_name',
  'location',
  'create_mode',
  'restore',
  'shard_count',
  'source_location',
  'source_server_id',
  'storage_type',
  'administrator_username',
  'customer_managed_key',
  'preview_features',
];
const PRINTED = ['name', 'resource_group_name', 'location', 'compute_tier', 'shard_count'];

/** Reads an `azurerm_mongo_cluster` and what guards it. */
export function readAzureCluster(
  resource: TerraformResource,
  draft: Draft,
  all: readonly TerraformResource[],
): void {
  const { values, path } = resource;
  const guards = guardsOf(resource, all);
  const open = GUARDS.filter(([guard]) => guards[guard].reaches === 'cannot tell');
  for (const [guard, name] of open)
    draft.addGap(path, `whether ${name} reaches it is known only at deploy`, guards[guard].scopes);
  draft.addAzureCluster({
    path,
    service: 'azure',
    name: textOf(values['name']) ?? NAMELESS,
    resourceGroupName: textOf(values['resource_group_name']) ?? NAMELESS,
    location: textOf(values['location']) ?? NAMELESS,
    ...originOf(values),
    ...present('computeTier', textOf(values['compute_tier'])),
    ...present('storageSizeGib', numberOf(values['storage_size_in_gb'])),
    ...present('shardCount', numberOf(values['shard_count'])),
    ...present('version', textOf(values['version'])),
    ...present('highAvailability', availabilityOf(values['high_availability_mode'])),
    guards: {
      preventDestroy: resource.preventDestroy === true,
      deleteLock: guards.deleteLock.reaches === true,
      alerts: guards.alerts.reaches === true,
    },
  });
  draft.addResource(clusterResource(resource, { unreadable: open.map(([, name]) => name) }));
}

/** Reads what azurerm does with a cluster that a model tells of: the model has no address, and not every argument. */
export function readOwnAzureCluster(
  resource: TerraformResource,
  modelPath: string,
  draft: Draft,
): void {
  draft.addResource({ ...clusterResource(resource), path: modelPath });
}

function clusterResource(
  resource: TerraformResource,
  habits: Pick<EngineResource, 'unreadable'> = {},
): EngineResource {
  const [lifecycle] = listOf(resource.values['lifecycle']) ?? [];
  const ignored = [lifecycle?.['ignore_changes']].flat();
  return engineResource(resource, 'azure-cluster', {
    createOnly: CREATE_ONLY.filter((name) => !ignored.includes(name)),
    retroactive: {},
    printed: PRINTED,
    ...habits,
  });
}

function originOf(values: Settings): Pick<AzureClusterModel, 'createMode' | 'from'> {
  const [restore] = listOf(values['restore']) ?? [];
  if (values['create_mode'] === 'PointInTimeRestore' && restore !== undefined) {
    const moment = textOf(restore['point_in_time_utc']);
    return {
      createMode: 'point-in-time-restore',
      from: {
        id: textOf(restore['source_id']) ?? NAMELESS,
        ...(typeof moment === 'string' && { pointInTime: moment }),
      },
    };
  }
  if (values['create_mode'] !== 'GeoReplica') return { createMode: 'default' };
  return {
    createMode: 'geo-replica',
    from: { id: textOf(values['source_server_id']) ?? NAMELESS },
  };
}

function availabilityOf(value: unknown): Known<boolean> | undefined {
  const mode = textOf(value);
  if (mode === undefined || isUnknown(mode)) return mode;
  return mode !== 'Disabled';
}

/** Guards that stand in resources of their own. */
function guardsOf(
  cluster: TerraformResource,
  all: readonly TerraformResource[],
): Readonly<Record<'deleteLock' | 'alerts', AzureReach>> {
  return {
    deleteLock: reachOf(
      cluster,
      all,
      all.filter(isLock).map(({ values }) => ({ scope: values['scope'], isOn: locks(values) })),
    ),
    alerts: reachOf(
      cluster,
      all,
      all
        .filter(isAlert)
        .flatMap(({ values }) =>
          [values['scopes']].flat().map((scope) => ({ scope, isOn: alerts(values) })),
        ),
    ),
  };
}

const isLock = ({ type }: TerraformResource): boolean => type === 'azurerm_management_lock';

const isAlert = ({ type }: TerraformResource): boolean =>
  type === 'azurerm_monitor_activity_log_alert';

/** Whether a lock keeps what it is on from being deleted. */
function locks({ lock_level: level }: Settings): Guarding['isOn'] {
  if (isUnknown(textOf(level))) return 'cannot tell';
  return level === 'CanNotDelete' || level === 'ReadOnly';
}

const CLUSTER_OPERATIONS = 'microsoft.documentdb/mongoclusters/';

/** Whether an alert is on and about what is done to clusters. */
function alerts({ enabled, criteria }: Settings): Guarding['isOn'] {
  const [about] = listOf(criteria) ?? [];
  const [isOn, category, operation] = [
    switchOf(enabled),
    textOf(about?.['category']),
    textOf(about?.['operation_name']),
  ];
  if (isOn === false || (typeof category === 'string' && category !== 'Administrative'))
    return false;
  if (typeof operation === 'string' && !operation.toLowerCase().startsWith(CLUSTER_OPERATIONS))
    return false;
  return [isOn, category, operation].some(isUnknown) ? 'cannot tell' : true;
}

const GUARDS = [
  ['deleteLock', DELETE_LOCK],
  ['alerts', ALERTS],
] as const;
