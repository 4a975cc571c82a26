import { type RunPair } from '../match/match-sides';
import { ownFate, type RestoreFate } from './run-fate';

/** What happens to a collection, Flex or Serverless restore, a download or an export when its declaration changes. */
export type FurtherRunFate = Extract<
  RestoreFate,
  'stays' | 'runs' | 'target unclear' | 'renamed' | 'withdrawn' | 'rehearsed'
>;

/** What happens to such a run; all of them are ours, so that each happens at most once under its run id. */
export function furtherRunFateOf({ before, after, action }: RunPair): FurtherRunFate {
  if (after === undefined) return 'withdrawn';
  if (after.model.dryRun === true) return before?.model.dryRun === true ? 'stays' : 'rehearsed';
  if (before === undefined || before.model.dryRun === true)
    return action === 'no-op' ? 'stays' : 'runs';
  if (before.model.kind !== after.model.kind) return 'runs';
  if (action === 'no-op' || action === 'update') return 'stays';
  return ownFate(before, after);
}

/** What a run that starts does to the cluster it belongs to; nothing for one that takes data out or adds to it. */
export function describeLoss({ after }: RunPair): string | undefined {
  if (after?.model.overwrites !== true) return undefined;
  return after.model.kind !== 'collection-restore'
    ? 'it runs and empties its target first'
    : 'it runs and drops each collection of its target that it brings back';
}
