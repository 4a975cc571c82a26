import { createDefault } from './clusters/births';
import { judgeName } from './clusters/judge-name';
import { newCluster } from './clusters/new-cluster';
import { readRequest } from './clusters/read-request';
import { clusterIdOf, groupIdOf, keyOf, parseClusterId, regionOf } from './resource-id';
import { type AzureState } from './state';
import { setData } from '../stored-data';
import { TOKEN_SECONDS } from './timings';

/** A resource group. */
export interface ResourceGroupSeed {
  readonly subscriptionId: string;
  readonly name: string;
  /** @default westeurope */
  readonly location?: string;
}

/** A MongoDB cluster that is ready. */
export interface MongoClusterSeed {
  /** Full id, `/subscriptions/…/resourceGroups/…/providers/Microsoft.DocumentDB/mongoClusters/…`; its group is made too. */
  readonly id: string;
  /** @default westeurope */
  readonly location?: string;
  /** When it was created, ISO 8601; its backups began then. @default - now */
  readonly createdAt?: string;
  /** @default M30 */
  readonly computeTier?: string;
  /** GiB per shard. @default 128 */
  readonly storageSizeGib?: number;
  /** `PremiumSSD` or `PremiumSSDv2`. @default PremiumSSD */
  readonly storageType?: string;
  /** @default 1 */
  readonly shardCount?: number;
  /** @default 8.0 */
  readonly version?: string;
  /** `Disabled` or `ZoneRedundantPreferred`. @default Disabled */
  readonly highAvailability?: string;
}

/** Somebody who may ask, with client credentials. */
export interface ServicePrincipalSeed {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** @default 3600 */
  readonly tokenLifetimeSeconds?: number;
}

const REGION = 'westeurope';
/** Never sent anywhere: the simulator keeps no passwords. */
const ANY_PASSWORD = 'Any-password-1';

/** Puts a resource group in place. */
export function plantGroup(state: AzureState, seed: ResourceGroupSeed): void {
  const id = groupIdOf(seed.subscriptionId, seed.name);
  const location = regionOf(seed.location ?? REGION);
  state.groups.set(keyOf(id), { id, name: seed.name, location, tags: {} });
}

/** Puts a ready cluster in place, judged like one that is asked for. */
export function plantCluster(state: AzureState, seed: MongoClusterSeed, now: Date): void {
  const target = parseClusterId(seed.id);
  if (target === undefined) throw new Error(`${seed.id} is no id of a MongoDB cluster`);
  judgeName(target.name);
  if (state.clusters.has(keyOf(seed.id)))
    throw new Error(`cluster ${target.name} is there already`);
  const { subscriptionId, resourceGroup } = target;
  if (!state.groups.has(keyOf(groupIdOf(subscriptionId, resourceGroup))))
    plantGroup(state, { subscriptionId, name: resourceGroup, location: seed.location ?? REGION });
  const createdAt = seed.createdAt === undefined ? now : new Date(seed.createdAt);
  if (Number.isNaN(createdAt.getTime()) || createdAt > now)
    throw new Error(`createdAt ${String(seed.createdAt)} is no moment until now`);
  const request = readRequest(bodyOf(seed));
  const cluster = newCluster(target, request, createDefault(request, createdAt), createdAt);
  cluster.provisioningState = 'Succeeded';
  cluster.clusterStatus = 'Ready';
  cluster.replica = { ...cluster.replica, replicationState: 'Active' };
  setData(cluster, {}, createdAt);
  state.clusters.set(keyOf(clusterIdOf(target)), cluster);
}

/** Lets somebody ask for tokens. */
export function plantServicePrincipal(state: AzureState, seed: ServicePrincipalSeed): void {
  state.servicePrincipals.push({ tokenLifetimeSeconds: TOKEN_SECONDS, ...seed });
}

const bodyOf = (seed: MongoClusterSeed): object => ({
  location: seed.location ?? REGION,
  properties: {
    administrator: { userName: 'administrator', password: ANY_PASSWORD },
    serverVersion: seed.version ?? '8.0',
    compute: { tier: seed.computeTier ?? 'M30' },
    storage: { sizeGb: seed.storageSizeGib ?? 128, type: seed.storageType ?? 'PremiumSSD' },
    sharding: { shardCount: seed.shardCount ?? 1 },
    highAvailability: { targetMode: seed.highAvailability ?? 'Disabled' },
  },
});
