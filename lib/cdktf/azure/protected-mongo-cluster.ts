import { type MongoCluster } from '@cdktf/provider-azurerm/lib/mongo-cluster';
import { Construct } from 'constructs';
import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { AZURE_BACKUPS } from '../../core/values/azure-backups';
import { type Retention } from '../../core/values/retention';
import { callerLocation } from '../../synth/source-location';
import { knownValue } from '../known-value';
import { markOwn } from '../l1/own-resource';
import { MongoDbBackupModel } from '../mongodb-backup-model';
import { administratorModelOf, type MongoClusterAdministrator } from './administrator';
import { loadAzurerm } from './azurerm';
import { ClusterGuards, guardLifecycleOf, type ClusterGuardsProps } from './cluster-guards';
import { settingsPreconditions } from './cluster-preconditions';
import { keyBlocksOf, keyModelOf, type CustomerManagedKey } from './customer-managed-key';
import { stateBackups } from './earliest-restore-time';
import { addFirewallRules, firewallModelOf, type FirewallRule } from './firewall-rule';
import { type IMongoCluster } from './mongo-cluster-source';
import { providerOf } from './provider-of';
import { subscriptionOf } from './provider-subscription';
import { standingGuardsOf } from './standing-guards';

/** A cluster of Azure DocumentDB with its guards. */
export interface ProtectedMongoClusterProps extends ClusterGuardsProps {
  /** Name, 3 to 40 lower-case letters, digits and single hyphens; free in all of Azure. */
  readonly name: string;
  /** Region, e.g. `westeurope`. */
  readonly location: string;
  /** Resource group. */
  readonly resourceGroupName: string;
  /** Compute tier, e.g. `M40`; `Free` has no backups and is refused. */
  readonly computeTier: string;
  /** Storage of each shard in GiB, one of the sizes the service lists. */
  readonly storageSizeGib: number;
  /** Number of shards, 1 to 10; azurerm replaces the cluster when it changes. */
  readonly shardCount: number;
  /** MongoDB version, e.g. `8.0`. */
  readonly version: string;
  /** The administrator. */
  readonly administrator: MongoClusterAdministrator;
  /**
   * Whether each shard has a standby, in another zone where there is one. It loses no data with a node or a zone, and
   * repeats every mistake.
   * @default false
   */
  readonly highAvailability?: boolean;
  /**
   * Kind of the disks: `PremiumSSD` or `PremiumSSDv2`.
   * @default - PremiumSSD
   */
  readonly storageType?: string;
  /**
   * Whether the public endpoint answers.
   * @default false
   */
  readonly publicNetworkAccess?: boolean;
  /**
   * Addresses the firewall of the public endpoint admits.
   * @default - none
   */
  readonly firewallRules?: FirewallRule[];
  /**
   * A customer key for the cluster and its backups; chosen at creation.
   * @default - a key of the service
   */
  readonly customerManagedKey?: CustomerManagedKey;
  /**
   * Tags.
   * @default - none
   */
  readonly tags?: { readonly [name: string]: string };
  /**
   * How long backups are kept: 35 days is the only value there is.
   * @default - 35 days, 7 days after deletion
   * @see https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster
   */
  readonly retention?: Retention;
  /**
   * A backup mode; the service has none to choose, and any text is refused with the reason.
   * @default - continuous backups
   */
  readonly backupMode?: string;
  /**
   * Where backups are exported; the service cannot, and any text is refused with the way out.
   * @default - nowhere
   */
  readonly exportTo?: string;
}

/**
 * A cluster of Azure DocumentDB (Azure Cosmos DB for MongoDB vCore) that one mistake cannot delete. The service backs it
 * up by itself: any second of the last 35 days, with nothing to configure and nothing to switch off.
 */
export class ProtectedMongoCluster extends Construct implements IMongoCluster {
  /** What the service does for every cluster; no setting changes it. */
  public static readonly BACKUPS = AZURE_BACKUPS;

  /** Name. */
  public readonly clusterName: string;
  /** Region. */
  public readonly location: string;
  /** Resource group. */
  public readonly resourceGroupName: string;
  private readonly resource: MongoCluster;
  private readonly guards: ClusterGuards;

  /** @throws {ProtectionError} provider-package-missing, value-known-only-at-deploy, name-used-twice */
  public constructor(scope: Construct, id: string, props: ProtectedMongoClusterProps) {
    super(scope, id);
    this.clusterName = props.name;
    this.location = props.location;
    this.resourceGroupName = props.resourceGroupName;
    const source = callerLocation(process.cwd());
    MongoDbBackupModel.of(this).addAzureCluster(() => ({
      ...modelOf(this, props, source),
      guards: standingGuardsOf(this.resource, this.guards),
    }));
    this.resource = createResource(this, props);
    addFirewallRules(this, this.clusterId, props);
    const { guardScope } = props;
    this.guards = new ClusterGuards(guardScope ?? this, guardIdOf(this, guardScope), this, props);
    stateBackups(this, this.clusterId);
  }

  /** ARM id, known once it is applied. */
  public get clusterId(): string {
    return this.resource.id;
  }
}

/** Guards of several clusters may share a stack: a digest of the cluster's path keeps them apart. */
export const guardIdOf = ({ node }: Construct, guardScope: Construct | undefined): string =>
  guardScope === undefined ? 'Guards' : `Guards-${node.id}-${node.addr.slice(-DIGITS)}`;

const DIGITS = 8;

/** What azurerm reads for a primary once its replica has been promoted in its place: that must not replace it. */
const SWAPPED_BY_A_PROMOTION = ['source_server_id', 'source_location', 'create_mode'];

function createResource(
  scope: ProtectedMongoCluster,
  props: ProtectedMongoClusterProps,
): MongoCluster {
  const { MongoCluster } = loadAzurerm('mongo-cluster');
  const precondition = settingsPreconditions(props);
  return markOwn(
    new MongoCluster(scope, 'Resource', {
      ...providerOf(props),
      name: props.name,
      location: props.location,
      resourceGroupName: props.resourceGroupName,
      administratorUsername: props.administrator.username,
      administratorPassword: props.administrator.password,
      computeTier: props.computeTier,
      storageSizeInGb: props.storageSizeGib,
      shardCount: props.shardCount,
      version: props.version,
      highAvailabilityMode: highAvailabilityModeOf(props.highAvailability ?? false),
      publicNetworkAccess: endpointOf(props.publicNetworkAccess ?? false),
      ...(props.storageType !== undefined && { storageType: props.storageType }),
      ...keyBlocksOf(props.customerManagedKey),
      ...(props.tags !== undefined && { tags: { ...props.tags } }),
      lifecycle: {
        ...guardLifecycleOf(props),
        ignoreChanges: SWAPPED_BY_A_PROMOTION,
        ...(precondition.length > 0 && { precondition }),
      },
    }),
  );
}

/** High availability as azurerm spells it; it falls back to one zone where the region has no room in another. */
export const highAvailabilityModeOf = (isOn: boolean): string =>
  isOn ? 'ZoneRedundantPreferred' : 'Disabled';

/** The public endpoint as azurerm spells it. */
export const endpointOf = (isOpen: boolean): string => (isOpen ? 'Enabled' : 'Disabled');

function modelOf(
  scope: ProtectedMongoCluster,
  props: ProtectedMongoClusterProps,
  source: string | undefined,
): Omit<AzureClusterModel, 'guards'> {
  return {
    path: scope.node.path,
    ...(source !== undefined && { source }),
    service: 'azure',
    name: knownValue(props.name),
    resourceGroupName: knownValue(props.resourceGroupName),
    ...subscriptionOf(scope, props),
    location: knownValue(props.location),
    createMode: 'default',
    computeTier: knownValue(props.computeTier),
    storageSizeGib: knownValue(props.storageSizeGib),
    shardCount: knownValue(props.shardCount),
    version: knownValue(props.version),
    highAvailability: knownValue(props.highAvailability ?? false),
    ...(props.storageType !== undefined && { storageType: knownValue(props.storageType) }),
    administrator: administratorModelOf(props.administrator),
    publicNetworkAccess: knownValue(props.publicNetworkAccess ?? false),
    ...(props.firewallRules !== undefined && {
      firewallRules: firewallModelOf(props.firewallRules),
    }),
    ...(props.customerManagedKey !== undefined && {
      customerKey: keyModelOf(props.customerManagedKey),
    }),
    ...wishesOf(props),
  };
}

function wishesOf({
  retention,
  backupMode: mode,
  exportTo,
}: ProtectedMongoClusterProps): Pick<AzureClusterModel, 'backupWishes'> {
  if (retention === undefined && mode === undefined && exportTo === undefined) return {};
  return {
    backupWishes: {
      ...(retention !== undefined && {
        retention: { amount: retention.amount, unit: retention.unit },
      }),
      ...(mode !== undefined && { mode }),
      ...(exportTo !== undefined && { exportTo }),
    },
  };
}
