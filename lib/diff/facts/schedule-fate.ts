import { takesAllAlong, fateOf } from './cluster-fate';
import { isRetargeted } from './retargeted';
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
  if (after !== undefined) return isEmptied(pair, sides.after) ? 'emptied' : 'applied';
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

/** The handlers delete every policy of the cluster when they delete a schedule, the one behind our CDKTF construct too. */
function isEmptied(pair: SchedulePair, { isPlan, actions }: Reading): boolean {
  const [old, young] = resourcesBehind(pair);
  if (old === undefined || young === undefined || old.keptOnRemoval === true) return false;
  if (isSamePlace(old, young)) return false;
  // The old schedule of another cluster empties that one only.
  if (old.role === 'own-schedule' && isRetargeted(pair)) return false;
  const action = notedAt(actions, old);
  return action === undefined ? !isPlan : action === 'delete';
}

/** What stands behind the two sides of a schedule, official or ours. */
export const resourcesBehind = ({
  before,
  after,
}: SchedulePair): readonly [EngineResource | undefined, EngineResource | undefined] => [
  before?.resource ?? before?.own,
  after?.resource ?? after?.own,
];
