import { badRequest, Refusal } from '../refusal';
import { regionOf } from '../resource-id';
import { type ClusterSettings, type SimulatedCluster } from '../state';
import { isBurstable } from './limits';
import { type ClusterRequest } from './read-request';

/** Refuses what cannot become of a cluster that is there. */
export function judgeChange(
  cluster: SimulatedCluster,
  after: ClusterSettings,
  { location }: ClusterRequest,
): void {
  if (location !== undefined && regionOf(location) !== regionOf(cluster.location))
    throw new Refusal(
      409,
      'InvalidResourceLocation',
      `The resource '${cluster.name}' already exists in location '${cluster.location}' in resource group '${cluster.resourceGroup}'. A resource with the same name cannot be created in location '${location}'. Please select a new resource name.`,
    );
  judgeTier(cluster.settings.compute.tier, after.compute.tier);
  judgeStorage(cluster.settings, after);
  judgeShardCount(cluster.settings.sharding.shardCount, after.sharding.shardCount);
  if (cluster.replica.role !== 'Primary' && after.highAvailability.targetMode !== 'Disabled')
    throw badRequest('High availability is not available on a replica.');
}

function judgeTier(before: string, after: string): void {
  if (before === after) return;
  if (after === 'Free') throw badRequest('A paid cluster cannot become a free one.');
  if (!isBurstable(before) && isBurstable(after))
    throw badRequest(`A cluster of tier ${before} cannot go back to tier ${after}.`);
}

function judgeStorage(before: ClusterSettings, after: ClusterSettings): void {
  if (after.storage.sizeGb < before.storage.sizeGb)
    throw badRequest(
      `Storage cannot shrink from ${before.storage.sizeGb} GiB to ${after.storage.sizeGb} GiB.`,
    );
  if (after.storage.type !== before.storage.type)
    throw badRequest('The storage type of a cluster cannot be changed.');
  if ((before.encryption === undefined) !== (after.encryption === undefined))
    throw badRequest('Who holds the encryption key is fixed when a cluster is created.');
}

function judgeShardCount(before: number, after: number): void {
  if (after !== before && after !== before + 1)
    throw badRequest(
      `The shard count cannot go from ${before} to ${after}; shards are added one at a time and never removed.`,
    );
}
