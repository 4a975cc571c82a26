import {
  type AzureClusterModel,
  type AzureGuardsModel,
} from '../../core/model/azure-cluster-model';
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

const isMadeAnew = (old: AzureClusterModel, young: AzureClusterModel): boolean =>
  old.createMode !== young.createMode ||
  old.from?.pointInTime !== young.from?.pointInTime ||
  JSON.stringify([old.name, old.resourceGroupName, old.location, old.shardCount]) !==
    JSON.stringify([young.name, young.resourceGroupName, young.location, young.shardCount]);

const GUARDS: readonly (readonly [keyof AzureGuardsModel, string])[] = [
  ['preventDestroy', 'prevent_destroy'],
  ['deleteLock', DELETE_LOCK],
  ['alerts', ALERTS],
];

/** Guards one side has and the other has not. */
export function azureGuardsOnlyOf(
  mine: AzureClusterPair['before'],
  yours: AzureClusterPair['before'],
): readonly string[] {
  if (mine === undefined || yours === undefined) return [];
  const unreadable = [mine, yours].flatMap(({ resource }) => resource?.unreadable ?? []);
  return GUARDS.filter(([guard]) => mine.model.guards[guard] && !yours.model.guards[guard])
    .map(([, name]) => name)
    .filter((name) => !unreadable.includes(name));
}
