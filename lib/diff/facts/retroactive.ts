import { type ExistingSnapshotsModel } from '../../core/model/protection-model';
import { slotOf } from '../../core/values/policy-item';
import { type SchedulePair } from '../match/match-sides';
import { type KeptSlot } from './slots';

/** How a change reaches restore points that exist already. */
export interface Retroaction {
  readonly act: ExistingSnapshotsModel['act'];
  /** What asks for it, in words. */
  readonly by: string;
}

/** Whether a change reaches restore points that exist already: a key not seen before, or a provider's switch that is on. */
export const retroactionOf = (pair: SchedulePair): readonly Retroaction[] => [
  ...ownRetroactions(pair),
  ...actsOf(pair.after?.resource?.retroactive),
];

/** What of it the older side did not ask for. */
export function newRetroactionsOf(pair: SchedulePair): readonly Retroaction[] {
  const had = actsOf(pair.before?.resource?.retroactive).map(({ by }) => by);
  return retroactionOf(pair).filter(({ by }) => !had.includes(by));
}

function ownRetroactions({ before, after }: SchedulePair): readonly Retroaction[] {
  const [old, young] = [before?.model.existingSnapshots, after?.model.existingSnapshots];
  const isNew = young !== undefined && (young.key !== old?.key || young.act !== old.act);
  return isNew ? [{ act: young.act, by: `once (${young.key})` }] : [];
}

const actsOf = (flags: readonly string[] = []): readonly Retroaction[] =>
  flags.flatMap((flag) => {
    const act = ACTS[flag];
    return act === undefined ? [] : [{ act, by: `by ${flag}` }];
  });

// https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule
const ACTS: Readonly<Record<string, Retroaction['act']>> = {
  update_snapshots: 'apply-new-retention',
  UpdateSnapshots: 'apply-new-retention',
  delete_snapshots: 'delete-of-removed-items',
};

/** Switches that delete copies which exist already. */
export const COPY_SWITCHES: readonly string[] = [
  'DeleteCopiedBackups',
  'delete_copied_backups',
  'delete_copy_snapshots',
];

/** Whether retention of existing restore points follows the newer policy. */
export function appliesNewRetention(pair: SchedulePair): Retroaction | undefined {
  return retroactionOf(pair).find(({ act }) => act === 'apply-new-retention');
}

/** Whether restore points of removed items are deleted. */
export function deletesOfRemovedItems(pair: SchedulePair): Retroaction | undefined {
  return retroactionOf(pair).find(({ act }) => act === 'delete-of-removed-items');
}

/** Whether a new retention reaches the restore points a slot has already; those of a slot that moved keep their expiry. */
export function reachesExisting(pair: SchedulePair, { before, after }: KeptSlot): boolean {
  return appliesNewRetention(pair) !== undefined && slotOf(before) === slotOf(after);
}
