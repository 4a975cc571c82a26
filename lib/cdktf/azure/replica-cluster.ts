import { type MongoCluster } from '@cdktf/provider-azurerm/lib/mongo-cluster';
import { Construct } from 'constructs';
import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { callerLocation } from '../../synth/source-location';
import { knownValue } from '../known-value';
import { markOwn } from '../l1/own-resource';
import { MongoDbBackupModel } from '../mongodb-backup-model';
import { loadAzurerm } from './azurerm';
import { ClusterGuards, guardLifecycleOf, type ClusterGuardsProps } from './cluster-guards';
import { settingsPreconditions } from './cluster-preconditions';
import { keyBlocksOf, keyModelOf, type CustomerManagedKey } from './customer-managed-key';
import { addFirewallRules, firewallModelOf, type FirewallRule } from './firewall-rule';
import { type IMongoCluster, type MongoClusterSource } from './mongo-cluster-source';
import { endpointOf, guardIdOf } from './protected-mongo-cluster';
import { providerOf } from './provider-of';
import { subscriptionOf } from './provider-subscription';
import { anotherRegionPreconditions, sourcePreconditions } from './source-preconditions';
import { standingGuardsOf } from './standing-guards';

/** A replica in another region. */
export interface ReplicaClusterProps extends ClusterGuardsProps {
  /** Name of the replica. */
  readonly name: string;
  /** Region, another than that of the primary. */
  readonly location: string;
  /** The primary, of tier M30 or larger. */
  readonly primary: MongoClusterSource;
  /**
   * Resource group.
   * @default - that of the primary, the only one the service replicates in
   */
  readonly resourceGroupName?: string;
  /**
   * Whether the public endpoint answers; the replica takes over nothing of the primary's network.
   * @default false
   */
  readonly publicNetworkAccess?: boolean;
  /**
   * Addresses the firewall of the public endpoint admits.
   * @default - none
   */
  readonly firewallRules?: FirewallRule[];
  /**
   * A customer key, of a vault in the replica's region.
   * @default - a key of the service
   */
  readonly customerManagedKey?: CustomerManagedKey;
}

/** Settings the replica mirrors, and those that change sides when it is promoted: a promotion must not plan anything. */
const MIRRORED = [
  'administrator_username',
  'high_availability_mode',
  'preview_features',
  'shard_count',
  'storage_size_in_gb',
  'storage_type',
  'compute_tier',
  'version',
  'source_server_id',
  'source_location',
  'create_mode',
];

/**
 * A read-only copy of a cluster in another region, which outlives the loss of the primary's region. It has neither
 * high availability nor point-in-time restore, repeats every mistake of the primary, and is promoted by hand
 * (`az documentdb mongocluster replica promote`): azurerm cannot.
 * @see https://learn.microsoft.com/azure/documentdb/cross-region-replication
 */
export class ReplicaCluster extends Construct implements IMongoCluster {
  /** Name. */
  public readonly clusterName: string;
  /** Region. */
  public readonly location: string;
  /** Resource group. */
  public readonly resourceGroupName: string;
  private readonly resource: MongoCluster;
  private readonly guards: ClusterGuards;

  /** @throws {ProtectionError} provider-package-missing, value-known-only-at-deploy, name-used-twice */
  public constructor(scope: Construct, id: string, props: ReplicaClusterProps) {
    super(scope, id);
    this.clusterName = props.name;
    this.location = props.location;
    this.resourceGroupName = props.resourceGroupName ?? props.primary.resourceGroupName;
    const source = callerLocation(process.cwd());
    MongoDbBackupModel.of(this).addAzureCluster(() => ({
      ...modelOf(this, props, source),
      guards: standingGuardsOf(this.resource, this.guards),
    }));
    this.resource = createResource(this, props);
    addFirewallRules(this, this.clusterId, props);
    const { guardScope } = props;
    this.guards = new ClusterGuards(guardScope ?? this, guardIdOf(this, guardScope), this, props);
  }

  /** ARM id, known once it is applied. */
  public get clusterId(): string {
    return this.resource.id;
  }
}

function createResource(scope: ReplicaCluster, props: ReplicaClusterProps): MongoCluster {
  const { MongoCluster } = loadAzurerm('mongo-cluster');
  const made = { ...props, source: props.primary, resourceGroupName: scope.resourceGroupName };
  return markOwn(
    new MongoCluster(scope, 'Resource', {
      ...providerOf(props),
      name: props.name,
      location: props.location,
      resourceGroupName: scope.resourceGroupName,
      createMode: 'GeoReplica',
      sourceServerId: props.primary.clusterId,
      sourceLocation: props.primary.location,
      publicNetworkAccess: endpointOf(props.publicNetworkAccess ?? false),
      ...keyBlocksOf(props.customerManagedKey),
      lifecycle: {
        ...guardLifecycleOf(props),
        ignoreChanges: MIRRORED,
        precondition: [
          ...settingsPreconditions(props),
          ...sourcePreconditions(scope, made),
          ...anotherRegionPreconditions(made),
        ],
      },
    }),
  );
}

function modelOf(
  scope: ReplicaCluster,
  props: ReplicaClusterProps,
  source: string | undefined,
): Omit<AzureClusterModel, 'guards'> {
  return {
    path: scope.node.path,
    ...(source !== undefined && { source }),
    service: 'azure',
    name: knownValue(props.name),
    resourceGroupName: knownValue(scope.resourceGroupName),
    ...subscriptionOf(scope, props),
    location: knownValue(props.location),
    createMode: 'geo-replica',
    from: props.primary._toModel(),
    publicNetworkAccess: knownValue(props.publicNetworkAccess ?? false),
    ...(props.firewallRules !== undefined && {
      firewallRules: firewallModelOf(props.firewallRules),
    }),
    ...(props.customerManagedKey !== undefined && {
      customerKey: keyModelOf(props.customerManagedKey),
    }),
  };
}
