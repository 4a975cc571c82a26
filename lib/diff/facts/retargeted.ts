import { tryIdentityOf } from '../../core/model/describe';
import { canonical } from '../canonical';
import { type ClusterPair } from '../match/clusters';
import { type SchedulePair, type Sides } from '../match/match-sides';
import { type Pair } from '../match/pair';
import { type ClusterModel } from '../../core/model/protection-model';

/** Whether a schedule is of one cluster on one side and of another on the other. */
export const isRetargeted = ({ before, after }: Pair<unknown, ClusterModel>): boolean =>
  before !== undefined && after !== undefined && areTwo(before.owner, after.owner);

/**
 * What of a schedule can be compared. What another cluster had says nothing of this one, which only gets a schedule; the
 * official Terraform provider patches the old cluster, so there it is the old one that changes, unless the resource is
 * replaced.
 */
export function comparableSchedule(pair: SchedulePair, sides: Sides): SchedulePair {
  const { before, after } = pair;
  if (before === undefined || after === undefined || !isRetargeted(pair)) return pair;
  if (after.resource?.engine === 'terraform' && !isMadeAnew(pair))
    return { ...pair, after: { ...after, owner: before.owner } };
  return isReplaced(before.owner, after.owner, sides) ? pair : { after };
}

/** Whether Terraform destroys the resource of a schedule and creates another: a plan says so, else what forces it. */
export function isMadeAnew({ before, after, action }: SchedulePair): boolean {
  const [old, young] = [before?.resource, after?.resource];
  if (old?.engine !== 'terraform' || young?.engine !== 'terraform') return false;
  if (action !== undefined) return action === 'replace';
  return canonical(old.createOnly) !== canonical(young.createOnly);
}

/** Whether the other cluster takes the place of the one it was: the resource is the same, and so is what it must protect. */
function isReplaced(old: ClusterModel, young: ClusterModel, { pairOfCluster }: Sides): boolean {
  const { before, after } = pairOfCluster.get(old) ?? {};
  return after?.model === young && before?.resource !== undefined && after.resource !== undefined;
}

/** Whether a cluster that is only named is another one now; one that is a resource is replaced. */
export const isOtherNamedCluster = ({ before, after }: ClusterPair): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.resource === undefined &&
  after.resource === undefined &&
  areTwo(before.model, after.model);

function areTwo(one: ClusterModel, other: ClusterModel): boolean {
  const [a, b] = [tryIdentityOf(one), tryIdentityOf(other)];
  return a !== undefined && b !== undefined && a !== b;
}
