import { type Known } from '../values/known';
import { type Origin } from './origin';

/** A declared cluster of Azure DocumentDB (Azure Cosmos DB for MongoDB vCore). */
export interface AzureClusterModel extends Origin {
  /** The service the cluster runs on. */
  readonly service: 'azure';
  /** Name of the cluster. */
  readonly name: Known<string>;
  /** Resource group of the cluster. */
  readonly resourceGroupName: Known<string>;
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
  /** What stands between a mistake and the cluster's end. */
  readonly guards: AzureGuardsModel;
}

/** What a restored cluster or a replica is made from. */
export interface AzureSourceModel {
  /** Path of the construct, where the source is declared in the app. */
  readonly path?: string;
  /** ARM id of the source. */
  readonly id: Known<string>;
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
