import {
  type AzureClusterModel,
  type AzureGuardsModel,
} from '../../core/model/azure-cluster-model';
import { canonical } from '../canonical';
import { type AzureClusterPair } from '../match/match-sides';
import { ALERTS, DELETE_LOCK } from '../read/setting-names';
import { isSamePlace } from '../read/address';
import { replacedOn } from './cluster-fate';

/** What an engine does with a cluster of Azure DocumentDB. */
export type AzureFate = 'stays' | 'added' | 'removed' | 'replaced' | 'forgotten';

/**
 * Days the service keeps the backups of a deleted cluster, by a ticket only.
 * @see https://learn.microsoft.com/en-us/azure/documentdb/how-to-restore-cluster
 */
export const DAYS_KEPT_AFTER_DELETION = 7;

/** What happens to a cluster of Azure DocumentDB. */
export function azureFateOf({ before, after, action }: AzureClusterPair): AzureFate {
  if (before === undefined) return 'added';
  if (action === 'forget') return 'forgotten';
  if (after === undefined || action === 'delete') return 'removed';
  if (action === 'replace') return 'replaced';
  if (action !== undefined) return 'stays';
  const [old, young] = [before.resource, after.resource];
  if (old === undefined || young === undefined)
    return isMadeAnew(before.model, after.model) ? 'replaced' : 'stays';
  return !isSamePlace(old, young) || replacedOn(old, young).length > 0 ? 'replaced' : 'stays';
}

/** What a model alone tells: another construct is another resource, and so is one with another of these values. */
const isMadeAnew = (old: AzureClusterModel, young: AzureClusterModel): boolean =>
  old.path !== young.path || canonical(createOnlyOf(old)) !== canonical(createOnlyOf(young));

const createOnlyOf = (cluster: AzureClusterModel): readonly unknown[] => [
  cluster.createMode,
  cluster.name,
  cluster.resourceGroupName,
  cluster.location,
  cluster.shardCount,
  cluster.from?.pointInTime,
  cluster.from?.path ?? cluster.from?.id,
  cluster.createMode === 'default' ? (cluster.storageType ?? DEFAULT_STORAGE) : undefined,
  cluster.administrator?.username,
  cluster.customerKey?.keyId,
];

const DEFAULT_STORAGE = 'PremiumSSD';

const GUARDS: readonly (readonly [keyof AzureGuardsModel, string])[] = [
  ['preventDestroy', 'prevent_destroy'],
  ['deleteLock', DELETE_LOCK],
  ['alerts', ALERTS],
];

/** A model tells of its props; an override of the resource counts. */
const isGuarded = (
  { model, resource }: NonNullable<AzureClusterPair['before']>,
  guard: keyof AzureGuardsModel,
): boolean =>
  guard === 'preventDestroy' && resource?.preventDestroy !== undefined
    ? resource.preventDestroy
    : model.guards[guard];

/** Guards one side has and the other has not. */
export function azureGuardsOnlyOf(
  mine: AzureClusterPair['before'],
  yours: AzureClusterPair['before'],
): readonly string[] {
  if (mine === undefined || yours === undefined) return [];
  const unreadable = [mine, yours].flatMap(({ resource }) => resource?.unreadable ?? []);
  return GUARDS.filter(([guard]) => isGuarded(mine, guard) && !isGuarded(yours, guard))
    .map(([, name]) => name)
    .filter((name) => !unreadable.includes(name));
}
