import { type Construct } from 'constructs';
import { isKnownAtSynth } from '../known-value';
import { loadAzurerm } from './azurerm';
import { addFirewallRules, type FirewallRule } from './firewall-rule';
import { requireOnceEach } from './once-each';
import { providerOf, type ProviderChoice } from './provider-of';

/** A private way to the cluster. */
export interface PrivateEndpointProps {
  /** Id of the subnet. */
  readonly subnetId: string;
  /**
   * Ids of the private DNS zones that get its record, e.g. of `privatelink.mongocluster.cosmos.azure.com`.
   * @default - none
   */
  readonly privateDnsZoneIds?: string[];
}

/** A user or service principal of Entra who may use the cluster as root. */
export interface EntraUser {
  /** Object id in Entra. */
  readonly objectId: string;
  /**
   * Whether it is a service principal.
   * @default false
   */
  readonly isServicePrincipal?: boolean;
}

/** What Azure does not carry over to a restored cluster. */
export interface AfterRestoreProps {
  /**
   * Whether each shard gets a standby, once `restored` is true: a restore cannot have one from the start.
   * @default false
   */
  readonly highAvailability?: boolean;
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
   * A private endpoint.
   * @default - none
   */
  readonly privateEndpoint?: PrivateEndpointProps;
  /**
   * Users of Entra.
   * @default - none
   */
  readonly users?: EntraUser[];
}

/** The restored cluster as far as what is rebuilt around it needs it. */
export interface RestoredCluster {
  readonly clusterId: string;
  readonly clusterName: string;
  readonly location: string;
  readonly resourceGroupName: string;
}

/** Rebuilds around a restored cluster what the restore did not carry over. */
export function rebuildAround(
  scope: Construct,
  cluster: RestoredCluster,
  { afterRestore = {}, ...choice }: Rebuilding,
): void {
  const { firewallRules = [], privateEndpoint, users = [] } = afterRestore;
  addFirewallRules(scope, cluster.clusterId, { firewallRules, ...choice });
  if (privateEndpoint !== undefined) addPrivateEndpoint(scope, cluster, privateEndpoint, choice);
  addUsers(scope, cluster, users, choice);
}

interface Rebuilding extends ProviderChoice {
  readonly afterRestore?: AfterRestoreProps;
}

function addPrivateEndpoint(
  scope: Construct,
  { clusterId, clusterName, location, resourceGroupName }: RestoredCluster,
  { subnetId, privateDnsZoneIds }: PrivateEndpointProps,
  choice: ProviderChoice,
): void {
  const { PrivateEndpoint } = loadAzurerm('private-endpoint');
  new PrivateEndpoint(scope, 'PrivateEndpoint', {
    ...providerOf(choice),
    name: `${clusterName}-endpoint`,
    location,
    resourceGroupName,
    subnetId,
    privateServiceConnection: {
      name: clusterName,
      isManualConnection: false,
      privateConnectionResourceId: clusterId,
      subresourceNames: ['MongoCluster'],
    },
    ...(privateDnsZoneIds !== undefined && {
      privateDnsZoneGroup: { name: clusterName, privateDnsZoneIds },
    }),
  });
}

function addUsers(
  scope: Construct,
  { clusterId }: RestoredCluster,
  users: readonly EntraUser[],
  choice: ProviderChoice,
): void {
  if (users.length === 0) return;
  const { MongoClusterUser } = loadAzurerm('mongo-cluster-user');
  requireOnceEach(
    'afterRestore.users',
    users.map(({ objectId }) => objectId),
  );
  users.forEach(({ objectId, isServicePrincipal = false }, index) => {
    // Under its own id a user stays as it is when another one leaves the list.
    const key = isKnownAtSynth(objectId) ? objectId : String(index);
    new MongoClusterUser(scope, `User-${key}`, {
      ...providerOf(choice),
      mongoClusterId: clusterId,
      objectId,
      identityProviderType: 'MicrosoftEntraID',
      principalType: isServicePrincipal ? 'servicePrincipal' : 'user',
      role: [{ database: 'admin', name: 'root' }],
    });
  });
}
