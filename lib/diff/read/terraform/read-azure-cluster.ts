import { type AzureClusterModel } from '../../../core/model/azure-cluster-model';
import { isUnknown, type Known } from '../../../core/values/known';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { listOf, numberOf, present, type Settings, textOf } from '../values';
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
      deleteLock: all.some((other) => isLockOf(other, resource)),
      alerts: all.some((other) => isAlertOf(other, resource)),
    },
  });
  draft.addResource(
    engineResource(resource, 'azure-cluster', {
      createOnly: CREATE_ONLY,
      retroactive: [],
      printed: PRINTED,
    }),
  );
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

const isLockOf = ({ type, values }: TerraformResource, cluster: TerraformResource): boolean =>
  type === 'azurerm_management_lock' &&
  (values['lock_level'] === 'CanNotDelete' || values['lock_level'] === 'ReadOnly') &&
  reaches(values['scope'], cluster);

const isAlertOf = ({ type, values }: TerraformResource, cluster: TerraformResource): boolean =>
  type === 'azurerm_monitor_activity_log_alert' &&
  [values['scopes']].flat().some((scope) => reaches(scope, cluster));

/** Whether a scope is the cluster: by reference, or by its id. */
function reaches(scope: unknown, { address, values }: TerraformResource): boolean {
  if (isUnknown(scope)) return String(scope.unknown).includes(`${address}.id`);
  const name = textOf(values['name']);
  if (typeof scope !== 'string' || typeof name !== 'string') return false;
  return scope.toLowerCase().endsWith(`/mongoclusters/${name.toLowerCase()}`);
}
