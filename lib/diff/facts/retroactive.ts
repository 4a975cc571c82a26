import { type ExistingSnapshotsModel } from '../../core/model/protection-model';
import { isUnknown, type Known } from '../../core/values/known';
import { slotOf } from '../../core/values/policy-item';
import { canonical } from '../canonical';
import { type SchedulePair } from '../match/match-sides';
import { type EngineResource } from '../read/reading';
import { type KeptSlot } from './slots';

/** How a change reaches restore points that exist already. */
export interface Retroaction {
  readonly act: ExistingSnapshotsModel['act'];
  /** What asks for it, in words. */
  readonly by: string;
  /** Whether it is on; an expression may be either. */
  readonly isOn: Known<true>;
}

/** Whether a change reaches restore points that exist already: a key not seen before, or a provider's switch that is on or may be. */
export const retroactionOf = (pair: SchedulePair): readonly Retroaction[] => [
  ...ownRetroactions(pair),
  ...switchesOf(pair.after?.resource),
];

/** What of it the older side did not ask for in the same words. */
export function newRetroactionsOf(pair: SchedulePair): readonly Retroaction[] {
  const had = new Set(switchesOf(pair.before?.resource).map(canonical));
  return retroactionOf(pair).filter((retroaction) => !had.has(canonical(retroaction)));
}

function ownRetroactions({ before, after }: SchedulePair): readonly Retroaction[] {
  const [old, young] = [before?.model.existingSnapshots, after?.model.existingSnapshots];
  const isNew = young !== undefined && (young.key !== old?.key || young.act !== old.act);
  return isNew ? [{ act: young.act, by: `once (${young.key})`, isOn: true }] : [];
}

const switchesOf = (resource: EngineResource | undefined): readonly Retroaction[] =>
  Object.entries(resource?.retroactive ?? {}).flatMap(([name, isOn]) => {
    const act = ACTS[bareNameOf(name)];
    return act === undefined || isOn === false ? [] : [{ act, by: `by ${name}`, isOn }];
  });

/** A switch that is a list stands there once for each of its regions: `DeleteCopiedBackups of US_WEST_2`. */
const bareNameOf = (name: string): string => name.split(' ')[0] ?? name;

// https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule
const ACTS: Readonly<Record<string, Retroaction['act']>> = {
  update_snapshots: 'apply-new-retention',
  UpdateSnapshots: 'apply-new-retention',
  delete_snapshots: 'delete-of-removed-items',
  update_copy_snapshots: 'apply-new-copy-retention',
  delete_copy_snapshots: 'delete-copies-of-removed-items',
  DeleteCopiedBackups: 'delete-copies-of-removed-regions',
};

/** Whether retention of existing restore points follows the newer policy. */
export const appliesNewRetention = (pair: SchedulePair): Retroaction | undefined =>
  surely(pair, 'apply-new-retention');

/** Whether copies made already get the new retention of their item. */
export const appliesNewCopyRetention = (pair: SchedulePair): Retroaction | undefined =>
  surely(pair, 'apply-new-copy-retention');

/** Whether restore points of removed items are deleted. */
export const deletesOfRemovedItems = (pair: SchedulePair): Retroaction | undefined =>
  surely(pair, 'delete-of-removed-items');

const surely = (pair: SchedulePair, wanted: Retroaction['act']): Retroaction | undefined =>
  retroactionOf(pair).find(({ act, isOn }) => act === wanted && isOn === true);

/** What becomes of existing restore points when an act does not surely reach them. */
export function existingOnes(pair: SchedulePair, wanted: Retroaction['act']): string {
  const open = retroactionOf(pair).find(({ act, isOn }) => act === wanted && isUnknown(isOn));
  return open === undefined
    ? 'restore points that exist already keep their expiry'
    : `whether restore points that exist already keep their expiry is decided ${open.by}, which is known only at deploy`;
}

/** Whether a new retention reaches the restore points a slot has already; those of a slot that moved keep their expiry. */
export function reachesExisting(pair: SchedulePair, { before, after }: KeptSlot): boolean {
  return appliesNewRetention(pair) !== undefined && slotOf(before) === slotOf(after);
}
