import { badRequest } from '../refusal';
import { type ClusterSettings } from '../state';
import { isBurstable, MOST_SHARDS, SHORTEST_PASSWORD, storageSizesOf } from './limits';

/** Refuses settings that no cluster can have. */
export function judgeSettings(settings: ClusterSettings): void {
  judgeAvailability(settings);
  judgeShards(settings);
  const { compute, storage } = settings;
  const sizes = storageSizesOf(compute.tier);
  if (!sizes.includes(storage.sizeGb))
    throw badRequest(
      `Storage of ${storage.sizeGb} GiB is not offered for tier ${compute.tier}; it is one of ${sizes.join(', ')}.`,
    );
  if (storage.type === 'PremiumSSDv2' && settings.encryption !== undefined)
    throw badRequest('Storage of type PremiumSSDv2 cannot be encrypted with a customer key.');
}

function judgeAvailability({ compute, highAvailability, storage }: ClusterSettings): void {
  if (highAvailability.targetMode === 'Disabled') return;
  if (highAvailability.targetMode === 'SameZone')
    throw badRequest('High availability within one zone is not supported.');
  if (isBurstable(compute.tier))
    throw badRequest(`High availability is not available with tier ${compute.tier}.`);
  if (storage.type === 'PremiumSSDv2')
    throw badRequest('High availability is not available with storage of type PremiumSSDv2.');
}

function judgeShards({ compute, sharding }: ClusterSettings): void {
  const most = isBurstable(compute.tier) ? 1 : MOST_SHARDS;
  if (sharding.shardCount < 1 || sharding.shardCount > most)
    throw badRequest(
      `A shard count of ${sharding.shardCount} is not offered for tier ${compute.tier}; it is 1 to ${most}.`,
    );
}

const CHARACTER_CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
/** Real clusters exist with three of the four classes the manual asks for. */
const LEAST_CLASSES = 3;

/** Refuses a password that is too weak. */
export function judgePassword(password: string): void {
  const classes = CHARACTER_CLASSES.filter((each) => each.test(password)).length;
  if (password.length < SHORTEST_PASSWORD || classes < LEAST_CLASSES)
    throw badRequest(
      `The administrator's password is too weak; it has at least ${SHORTEST_PASSWORD} characters of ${LEAST_CLASSES} kinds.`,
    );
}
