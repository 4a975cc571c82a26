import { takesAllAlong, fateOf } from './cluster-fate';
import { type Context } from '../changes/change-kind';
import { type SchedulePair } from '../match/match-sides';
import { isSamePlace, notedAt } from '../read/address';
import { type EngineResource, type Reading } from '../read/reading';

/** What happens to a live schedule. */
export type ScheduleFate =
  | 'applied'
  | 'added'
  | 'deleted'
  | 'released'
  /** Applied under a new address, and then emptied by the delete of the old one. */
  | 'emptied'
  | 'goes with its cluster';

/** What happens to a live schedule when its declaration changes. */
export function scheduleFateOf(pair: SchedulePair, { sides }: Context): ScheduleFate {
  const { before, after } = pair;
  if (before === undefined) return 'added';
  if (after !== undefined)
    return isEmptied(before.resource, after.resource, sides.after) ? 'emptied' : 'applied';
  const cluster = sides.pairOfCluster.get(before.owner);
  if (cluster !== undefined && takesAllAlong(fateOf(cluster, sides.after)))
    return 'goes with its cluster';
  return isDeleted(pair, sides.after.actions) ? 'deleted' : 'released';
}

type Actions = Context['sides']['after']['actions'];

function isDeleted({ before }: SchedulePair, actions: Actions): boolean {
  const resource = before?.resource;
  if (resource === undefined) return before?.model.onRemove === 'delete-schedule';
  if (notedAt(actions, resource) === 'forget') return false;
  return resource.keptOnRemoval !== true;
}

/** The official handlers delete every policy of the cluster when they delete a schedule. */
function isEmptied(
  old: EngineResource | undefined,
  young: EngineResource | undefined,
  { isPlan, actions }: Reading,
): boolean {
  if (old === undefined || young === undefined || old.keptOnRemoval === true) return false;
  if (isSamePlace(old, young)) return false;
  const action = notedAt(actions, old);
  return action === undefined ? !isPlan : action === 'delete';
}
