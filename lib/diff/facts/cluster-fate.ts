import { canonical } from '../canonical';
import { type ClusterPair } from '../match/clusters';
import { isSamePlace, notedAt } from '../read/address';
import { type EngineResource, type PlannedAction, type Reading } from '../read/reading';

/** What an engine does with the cluster behind a pair. */
export type ClusterFate =
  | 'stays'
  | 'added'
  | 'removed'
  | 'replaced'
  /** Left alone where it is, no longer managed. */
  | 'forgotten'
  /** Created a second time under the name it has. */
  | 'duplicated'
  /** Only named by the app, managed elsewhere. */
  | 'elsewhere';

/** What happens to a cluster: read from the plan of the newer side where there is one, else from what both declare. */
export function fateOf({ before, after }: ClusterPair, { isPlan, actions }: Reading): ClusterFate {
  const [old, young] = [before?.resource, after?.resource];
  if (old === undefined) {
    if (young === undefined) return 'elsewhere';
    return before === undefined ? 'added' : 'stays';
  }
  const action = notedAt(actions, old) ?? (isPlan ? 'no-op' : undefined);
  if (action !== undefined) return plannedFate(action, young);
  if (young === undefined) return isLeft(old) ? 'forgotten' : 'removed';
  return declaredFate(old, young);
}

function plannedFate(action: PlannedAction, young: EngineResource | undefined): ClusterFate {
  if (action === 'forget') return 'forgotten';
  if (young === undefined) return 'removed';
  return action === 'replace' || action === 'delete' ? 'replaced' : 'stays';
}

function declaredFate(old: EngineResource, young: EngineResource): ClusterFate {
  if (!isSamePlace(old, young) && old.engine === young.engine)
    return old.engine === 'cloudformation' ? 'duplicated' : 'replaced';
  return replacedOn(old, young).length > 0 ? 'replaced' : 'stays';
}

/** A resource CloudFormation retains is not touched at all; a Terraform provider may delete it and keep its backups. */
const isLeft = ({ engine, keptOnRemoval }: EngineResource): boolean =>
  engine === 'cloudformation' && keptOnRemoval === true;

/** Properties that changed and force a replacement. */
export const replacedOn = (old: EngineResource, young: EngineResource): readonly string[] =>
  createOnlyChanged(old, young).filter((name) => !isUnclear(name, old, young));

/** Properties that force a replacement if they changed, which an expression on a side does not tell. */
export const maybeReplacedOn = (old: EngineResource, young: EngineResource): readonly string[] =>
  createOnlyChanged(old, young).filter((name) => isUnclear(name, old, young));

const createOnlyChanged = (old: EngineResource, young: EngineResource): readonly string[] =>
  Object.keys(old.createOnly).filter(
    (name) => canonical(old.createOnly[name]) !== canonical(young.createOnly[name]),
  );

const isUnclear = (name: string, ...sides: readonly EngineResource[]): boolean =>
  sides.some(({ createOnly }) => String(createOnly[name]).includes('{"unknown":'));

/** Whether a cluster and its backups are gone after the change, so that what hangs on it needs no word of its own. */
export function takesAllAlong(fate: ClusterFate): boolean {
  return fate === 'removed';
}

/**
 * Whether the old cluster's backups outlive a replacement: Terraform deletes with what the state holds, CloudFormation
 * follows the template it is given.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-updatereplacepolicy.html
 */
export function isKeptInReplacement({ before, after }: ClusterPair): boolean {
  const old = before?.resource;
  const judged = old?.engine === 'cloudformation' ? after?.resource : old;
  return judged?.keptOnReplacement === true;
}
