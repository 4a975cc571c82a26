import { type Known } from '../values/known';
import { type PasswordGrade } from '../values/azure-password';
import { type RetentionAmount } from '../values/retention';
import { type Origin } from './origin';

/** A declared cluster of Azure DocumentDB (Azure Cosmos DB for MongoDB vCore). */
export interface AzureClusterModel extends Origin {
  /** The service the cluster runs on. */
  readonly service: 'azure';
  /** Name of the cluster. */
  readonly name: Known<string>;
  /** Resource group of the cluster. */
  readonly resourceGroupName: Known<string>;
  /** Subscription the provider works in, where the app states it. */
  readonly subscriptionId?: Known<string>;
  /** Region, e.g. `westeurope`. */
  readonly location: Known<string>;
  /** How the cluster comes to be. */
  readonly createMode: 'default' | 'point-in-time-restore' | 'geo-replica';
  /** What the cluster is made from, for a restore or a replica. */
  readonly from?: AzureSourceModel;
  /** What a restored cluster is for: a drill is disposable. */
  readonly purpose?: 'drill' | 'recovery';
  /** Compute tier, e.g. `M40`; `Free` has no backups. */
  readonly computeTier?: Known<string>;
  /** Storage of each shard in GiB. */
  readonly storageSizeGib?: Known<number>;
  /** Number of shards. */
  readonly shardCount?: Known<number>;
  /** MongoDB version, e.g. `8.0`. */
  readonly version?: Known<string>;
  /** Whether each shard has a standby in another zone. */
  readonly highAvailability?: Known<boolean>;
  /** Whether a restore is to get a standby for each shard by a later apply, once it has finished. */
  readonly highAvailabilityLater?: boolean;
  /** Kind of the disks: `PremiumSSD` or `PremiumSSDv2`. */
  readonly storageType?: Known<string>;
  /** The administrator; the password itself is nowhere in the model. */
  readonly administrator?: AzureAdministratorModel;
  /** Whether the public endpoint answers. */
  readonly publicNetworkAccess?: Known<boolean>;
  /** Addresses the firewall admits. */
  readonly firewallRules?: readonly AzureFirewallRuleModel[];
  /** The customer key it is encrypted with. */
  readonly customerKey?: AzureCustomerKeyModel;
  /** What the app asks of the backups, which the service sets itself. */
  readonly backupWishes?: AzureBackupWishesModel;
  /** Minutes the creation may take before the engine gives up. */
  readonly createTimeoutMinutes?: number;
  /** What stands between a mistake and the cluster's end. */
  readonly guards: AzureGuardsModel;
}

/** What a restored cluster or a replica is made from. */
export interface AzureSourceModel {
  /** Path of the construct, where the source is declared in the app. */
  readonly path?: string;
  /** ARM id of the source. */
  readonly id: Known<string>;
  /** Region of the source, where the app states it. */
  readonly location?: Known<string>;
  /** Moment restored, ISO 8601 in UTC to the second; absent for a replica. */
  readonly pointInTime?: string;
}

/** Guards around an Azure cluster. */
export interface AzureGuardsModel {
  /** Whether the engine refuses to destroy it. */
  readonly preventDestroy: boolean;
  /** Whether a lock of the resource manager refuses its deletion. */
  readonly deleteLock: boolean;
  /** Whether its deletion and change raise an alert. */
  readonly alerts: boolean;
}

/** The administrator of an Azure cluster. */
export interface AzureAdministratorModel {
  /** Name. */
  readonly username: Known<string>;
  /** What can be said of the password. */
  readonly password: PasswordGrade;
}

/** Addresses a firewall rule admits. */
export interface AzureFirewallRuleModel {
  /** Name of the rule. */
  readonly name: string;
  /** First IPv4 address. */
  readonly start: Known<string>;
  /** Last IPv4 address. */
  readonly end: Known<string>;
}

/** A customer key in a key vault. */
export interface AzureCustomerKeyModel {
  /** URL of the key. */
  readonly keyId: Known<string>;
  /** Whether the app states that the vault protects deleted keys from being purged. */
  readonly purgeProtected: boolean;
}

/** Backup settings the service does not have. */
export interface AzureBackupWishesModel {
  /** How long backups are to be kept. */
  readonly retention?: RetentionAmount;
  /** A backup mode of another service, e.g. `Continuous30Days`. */
  readonly mode?: string;
  /** Where backups are to be exported. */
  readonly exportTo?: string;
}
