import { TerraformIterator, Token, type IResolvable, type TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import { type AzureGuardsModel } from '../../core/model/azure-cluster-model';
import { AZURE_BACKUPS } from '../../core/values/azure-backups';
import { markOwn } from '../l1/own-resource';
import { loadAzurerm } from './azurerm';
import { type IMongoCluster } from './mongo-cluster-source';
import { providerOf, type ProviderChoice } from './provider-of';

/** Percent of the storage at which alerts are raised, with their severity: a full disk can take a shard down. */
const STORAGE_ALERTS = [
  { percent: 75, severity: 3 },
  { percent: 85, severity: 2 },
  { percent: 95, severity: 1 },
] as const;
const NAMESPACE = 'Microsoft.DocumentDB/mongoClusters';
/** What the activity log calls the end and the change of a cluster. */
const OPERATIONS = ['delete', 'write'] as const;
const alertIdOf = (operation: (typeof OPERATIONS)[number]): string => `Alert-${operation}`;

/** Id of the lock below the guards. */
export const LOCK_ID = 'Lock';
/** Ids of the alerts on the end and the change of the cluster. */
export const ALERT_IDS = OPERATIONS.map(alertIdOf);
/** `CanNotDelete`, not `ReadOnly`: azurerm lists connection strings at each plan, which a `ReadOnly` lock refuses. */
export const LOCK_LEVEL = 'CanNotDelete';

/** What stands between a mistake and the end of a cluster. */
export interface ClusterGuardsProps extends ProviderChoice {
  /**
   * Whether Terraform refuses to destroy or replace the cluster while it is in code.
   * @default true
   */
  readonly preventDestroy?: boolean;
  /**
   * Whether a `CanNotDelete` lock makes Azure itself refuse the deletion, by whatever tool. It holds for what belongs to
   * the cluster too: a firewall rule, a user or a private endpoint connection cannot be taken out or renamed under it,
   * only changed in place.
   * @default true
   */
  readonly deleteLock?: boolean;
  /**
   * Whether deletion, change and storage that fills up raise alerts.
   * @default true
   */
  readonly alerts?: boolean;
  /**
   * Ids of the action groups the alerts go to.
   * @default - the alerts are seen in the portal only
   */
  readonly alertActionGroupIds?: string[];
  /**
   * Where the lock and the alerts are declared. In a stack of their own they outlast a mistake in the cluster's stack:
   * Terraform takes a lock away before it destroys what the lock guards, if both leave the code together.
   * @default - with the cluster
   */
  readonly guardScope?: Construct;
}

/** The guards as the model holds them. */
export const guardsModelOf = (props: ClusterGuardsProps): AzureGuardsModel => ({
  preventDestroy: props.preventDestroy ?? true,
  deleteLock: props.deleteLock ?? true,
  alerts: props.alerts ?? true,
});

/** What a cluster's lifecycle needs for its guards. */
export const guardLifecycleOf = (props: ClusterGuardsProps): TerraformResourceLifecycle =>
  guardsModelOf(props).preventDestroy ? { preventDestroy: true } : {};

/** The lock and the alerts of a cluster. */
export class ClusterGuards extends Construct {
  public constructor(
    scope: Construct,
    id: string,
    cluster: IMongoCluster,
    private readonly props: ClusterGuardsProps,
  ) {
    super(scope, id);
    const { deleteLock, alerts } = guardsModelOf(props);
    if (deleteLock) this.addLock(cluster);
    if (!alerts) return;
    const action = actionsOf(props.alertActionGroupIds ?? []);
    this.addActivityAlerts(cluster, action);
    this.addStorageAlerts(cluster, action);
  }

  private addLock({ clusterId, clusterName }: IMongoCluster): void {
    const { ManagementLock } = loadAzurerm('management-lock');
    markOwn(
      new ManagementLock(this, LOCK_ID, {
        ...providerOf(this.props),
        name: `${clusterName}-keep`,
        scope: clusterId,
        lockLevel: LOCK_LEVEL,
        notes: `once the cluster is deleted its backups are kept ${AZURE_BACKUPS.deletedDays} days`,
      }),
    );
  }

  private addActivityAlerts(cluster: IMongoCluster, action: Actions): void {
    const { MonitorActivityLogAlert } = loadAzurerm('monitor-activity-log-alert');
    for (const operation of OPERATIONS)
      new MonitorActivityLogAlert(this, alertIdOf(operation), {
        ...providerOf(this.props),
        name: `${cluster.clusterName}-${operation}`,
        resourceGroupName: cluster.resourceGroupName,
        location: 'global',
        scopes: [cluster.clusterId],
        criteria: { category: 'Administrative', operationName: `${NAMESPACE}/${operation}` },
        ...action,
      });
  }

  private addStorageAlerts(cluster: IMongoCluster, action: Actions): void {
    const { MonitorMetricAlert } = loadAzurerm('monitor-metric-alert');
    for (const { percent, severity } of STORAGE_ALERTS)
      new MonitorMetricAlert(this, `Alert-storage-${percent}`, {
        ...providerOf(this.props),
        name: `${cluster.clusterName}-storage-${percent}`,
        resourceGroupName: cluster.resourceGroupName,
        scopes: [cluster.clusterId],
        severity,
        criteria: [
          {
            metricNamespace: NAMESPACE,
            metricName: 'StoragePercent',
            aggregation: 'Maximum',
            operator: 'GreaterThan',
            threshold: percent,
          },
        ],
        ...action,
      });
  }
}

interface Actions {
  readonly action?: { readonly actionGroupId: string }[] | IResolvable;
}

/** The action groups as blocks; of a list known only when Terraform plans, Terraform makes the blocks. */
function actionsOf(ids: string[]): Actions {
  if (Token.isUnresolved(ids)) {
    const each = TerraformIterator.fromList(ids);
    return { action: each.dynamic({ action_group_id: each.value as string }) };
  }
  return ids.length === 0 ? {} : { action: ids.map((actionGroupId) => ({ actionGroupId })) };
}
