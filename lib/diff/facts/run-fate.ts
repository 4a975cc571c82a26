import { isUnknown } from '../../core/values/known';
import {
  type ClusterReference,
  type RestoreModel,
  type RestoreSourceModel,
  type RunModel,
} from '../../core/model/run-models';
import { canonical } from '../canonical';
import { type ClusterModel } from '../../core/model/protection-model';
import { compareOwners } from './owners';
import { isSamePlace } from '../read/address';
import { type RestorePair, type SnapshotPair } from '../match/match-sides';

/** What happens to an on-demand snapshot when its declaration changes. */
export type SnapshotFate =
  | 'stays'
  | 'taken'
  | 'deleted'
  | 'released'
  /** Deleted, and a later one taken in its place. */
  | 'recreated'
  /** A second one is taken, the first stays. */
  | 'taken again'
  /** The official handler has no update. */
  | 'refused';

/** What happens to an on-demand snapshot. */
export function snapshotFateOf({ before, after, action }: SnapshotPair): SnapshotFate {
  if (before === undefined) return 'taken';
  const [old, young] = [before.resource, after?.resource];
  const isKept =
    old === undefined ? before.model.onRemove !== 'delete-snapshot' : old.keptOnRemoval === true;
  if (after === undefined) return isKept || action === 'forget' ? 'released' : 'deleted';
  if (old === undefined || young === undefined) return ownSnapshotFate({ before, after, isKept });
  if (action === 'replace') return isKept ? 'taken again' : 'recreated';
  if (action !== undefined && action !== 'create') return 'stays';
  if (!isSamePlace(old, young)) return isKept ? 'taken again' : 'recreated';
  if (canonical(old.createOnly) === canonical(young.createOnly)) return 'stays';
  if (young.engine !== 'terraform') return 'refused';
  return isKept ? 'taken again' : 'recreated';
}

/** Whether another retention moves the expiry in place: official resources are replaced, or refuse it. */
export const movesExpiry = ({ resource }: NonNullable<SnapshotPair['after']>): boolean =>
  resource === undefined || resource.runsOncePerName === true;

/** Another key is an update that leaves the first snapshot alone; for another construct or cluster the old one is removed. */
function ownSnapshotFate({
  before,
  after,
  isKept,
}: Required<Pick<SnapshotPair, 'before' | 'after'>> & { readonly isKept: boolean }): SnapshotFate {
  const isRemoved =
    before.model.path !== after.model.path || compareOwners(before.owner, after.owner) !== 'same';
  if (isRemoved) return isKept ? 'taken again' : 'recreated';
  return before.model.key === after.model.key ? 'stays' : 'taken again';
}

/** What happens to a restore when its declaration changes. */
export type RestoreFate =
  | 'stays'
  /** It runs and empties its target. */
  | 'runs'
  /** It ran before and runs again. */
  | 'runs again'
  /** The same run, whose target may be another. */
  | 'target unclear'
  /** A new construct under a run id that has a record. */
  | 'renamed'
  | 'withdrawn'
  | 'refused'
  /** Only its preflight runs. */
  | 'rehearsed';

/** What happens to a restore; under Terraform its actions say it. */
export function restoreFateOf({ before, after, action }: RestorePair): RestoreFate {
  if (after === undefined) return 'withdrawn';
  if (after.model.dryRun === true) return before?.model.dryRun === true ? 'stays' : 'rehearsed';
  if (before === undefined || before.model.dryRun === true)
    return action === 'no-op' ? 'stays' : 'runs';
  const [old, young] = [before.resource, after.resource];
  if (old === undefined || young === undefined) return ownFate(before, after);
  if (young.runsOncePerName === true)
    return action === 'no-op' || action === 'update' ? 'stays' : ownFate(before, after);
  if (action === 'create' || action === 'replace') return 'runs again';
  if (action !== undefined) return 'stays';
  if (!isSamePlace(old, young)) return 'runs again';
  if (canonical(old.createOnly) === canonical(young.createOnly)) return 'stays';
  return young.engine === 'terraform' ? 'runs again' : 'refused';
}

/** A run of ours and the cluster it belongs to. */
interface OwnRun {
  readonly model: Pick<RestoreModel | RunModel, 'runId' | 'path'>;
  readonly owner: ClusterModel;
}

/** The record of a run is of its target, so that one run id empties every target it is pointed at. */
export function ownFate(
  old: OwnRun,
  young: OwnRun,
): Extract<RestoreFate, 'runs' | 'target unclear' | 'renamed' | 'stays'> {
  if (old.model.runId !== young.model.runId) return 'runs';
  const owners = compareOwners(old.owner, young.owner);
  if (owners === 'another') return 'runs';
  if (owners === 'cannot tell') return 'target unclear';
  return old.model.path === young.model.path ? 'stays' : 'renamed';
}

/** Whether a restore that stays as it is names another source than the one it was declared with. */
export function isSourceEdited(pair: RestorePair): boolean {
  const { before, after } = pair;
  if (before === undefined || after === undefined || restoreFateOf(pair) !== 'stays') return false;
  if (before.resource !== undefined && before.resource.runsOncePerName !== true) return false;
  return isOtherSource(before.model, after.model);
}

/** Whether two declarations of a run take their data from different places. */
export const isOtherSource = (
  { from: old }: Pick<RestoreModel, 'from'>,
  { from: young }: Pick<RestoreModel, 'from'>,
): boolean => isOtherCluster(old.cluster, young.cluster) || pointOf(old) !== pointOf(young);

const isOtherCluster = (old: ClusterReference, young: ClusterReference): boolean =>
  [old.projectId, old.name, young.projectId, young.name].every((part) => !isUnknown(part)) &&
  (old.projectId !== young.projectId || old.name !== young.name);

/** The restore point by itself; a declared snapshot that only moved in the code is the same. */
function pointOf(source: RestoreSourceModel): string {
  const point = { ...source, cluster: undefined };
  const isDeclared = 'snapshot' in point && !('id' in point.snapshot);
  return canonical(isDeclared ? { ...point, snapshot: 'declared' } : point);
}

/** Where a restore takes its data from, in words. */
export function describeRestoreSource({ from }: Pick<RestoreModel, 'from'>): string {
  const name = isUnknown(from.cluster.name) ? 'a cluster known only at deploy' : from.cluster.name;
  switch (from.kind) {
    case 'snapshot':
      return `a snapshot of ${name}`;
    case 'latest-snapshot-before':
      return `the latest snapshot of ${name} before ${from.before}`;
    case 'newest-snapshot':
      return `the newest snapshot of ${name}`;
    case 'point-in-time':
      return `${name} as of ${from.at}`;
    case 'oplog':
      return `${name} as of oplog ${from.seconds}.${from.increment}`;
  }
}
