import { isUnknown } from '../../core/values/known';
import { type RestoreModel, type SnapshotModel } from '../../core/model/run-models';
import { canonical } from '../canonical';
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
  if (old === undefined || young === undefined)
    return isOtherRun(before.model, after.model) ? 'taken again' : 'stays';
  if (action === 'replace') return isKept ? 'taken again' : 'recreated';
  if (action !== undefined && action !== 'create') return 'stays';
  if (old.address !== young.address) return isKept ? 'taken again' : 'recreated';
  if (canonical(old.createOnly) === canonical(young.createOnly)) return 'stays';
  if (young.engine !== 'terraform') return 'refused';
  return isKept ? 'taken again' : 'recreated';
}

/** Whether another retention moves the expiry in place: official resources are replaced, or refuse it. */
export const movesExpiry = ({ resource }: NonNullable<SnapshotPair['after']>): boolean =>
  resource === undefined || resource.runsOncePerName === true;

const isOtherRun = (old: SnapshotModel, young: SnapshotModel): boolean =>
  old.key !== young.key || old.path !== young.path;

/** What happens to a restore when its declaration changes. */
export type RestoreFate =
  | 'stays'
  /** It runs and empties its target. */
  | 'runs'
  /** It ran before and runs again. */
  | 'runs again'
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
  if (old === undefined || young === undefined) return ownFate(before.model, after.model);
  if (young.runsOncePerName === true)
    return action === 'no-op' || action === 'update' ? 'stays' : ownFate(before.model, after.model);
  if (action === 'create' || action === 'replace') return 'runs again';
  if (action !== undefined) return 'stays';
  if (old.address !== young.address) return 'runs again';
  if (canonical(old.createOnly) === canonical(young.createOnly)) return 'stays';
  return young.engine === 'terraform' ? 'runs again' : 'refused';
}

function ownFate(old: RestoreModel, young: RestoreModel): RestoreFate {
  if (old.runId !== young.runId) return 'runs';
  return old.path === young.path ? 'stays' : 'renamed';
}

/** Where a restore takes its data from, in words. */
export function describeRestoreSource({ from }: RestoreModel): string {
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
