import { describeSlot, slotOf } from '../../../core/values/policy-item';
import { type ExistingSnapshotsModel } from '../../../core/model/protection-model';
import { newRetroactionsOf, retroactionOf, type Retroaction } from '../../facts/retroactive';
import { keptSlots, type KeptSlot, pairSlots } from '../../facts/slots';
import { restorePoints } from '../../facts/words';
import { type SchedulePair } from '../../match/match-sides';
import { type Outlook } from '../../outlook/outlook';
import { type ChangeKind, type Found } from '../change-kind';

/** An act on existing snapshots is new, and no cut of this change says what it does. */
export const existingPointsTouched: ChangeKind = {
  id: 'existing-points-touched',
  service: 'atlas',
  aspect: 'existing-points',
  action: 'alter',
  about: 'schedule',
  levels: ['warning'],
  statement: 'an act on existing snapshots has nothing here that it surely applies to',
  find: (pair, { outlook }) => [
    ...movedSlots(pair, outlook),
    ...newRetroactionsOf(pair)
      .filter((retroaction) => !isTold(pair, retroaction))
      .map(({ act, by }): Found => ({
        level: 'warning',
        verdict: 'cannot tell',
        what: 'existing snapshots',
        before: describe(pair.before?.model.existingSnapshots),
        after: `${act} ${by}`,
        fact:
          pair.before === undefined
            ? `${act} is asked for ${by} of a schedule that is newly declared, so what the live one keeps longer is deleted`
            : `${act} is asked for ${by}, and this change cuts nothing it would apply to`,
        remedy:
          'snapshots taken under an earlier, longer policy may be deleted; look at them in Atlas first',
      })),
  ],
};

const describe = (model: ExistingSnapshotsModel | undefined): string =>
  model === undefined ? 'left alone' : `${model.act} (${model.key})`;

/** Nobody says whether an item that moved to another day is a removed one, or one with a new retention. */
function movedSlots(pair: SchedulePair, outlook: Outlook): readonly Found[] {
  const moved = keptSlots(pair.before?.model, pair.after?.model).filter(isMoved);
  return retroactionOf(pair).flatMap(({ act, by }) =>
    moved
      .filter(({ order }) => act === 'delete-of-removed-items' || CUTS.includes(order))
      .map(({ before, after }): Found => {
        const count = outlook.pointsPurged(pair, before, undefined)?.count;
        return {
          level: 'warning',
          verdict: 'cannot tell',
          what: 'existing snapshots',
          before: describeSlot(before),
          after: describeSlot(after),
          fact: `${act} is asked for ${by}, and whether it reaches what exists of ${describeSlot(before)}, which move to ${describeSlot(after)}, cannot be told`,
          remedy: `${count === undefined ? 'existing restore points' : `up to ${restorePoints(count)}`} may be deleted; move the day in a change of its own`,
        };
      }),
  );
}

/** How a new retention may be shorter than the one it takes the place of. */
const CUTS: readonly KeptSlot['order'][] = ['shorter', 'depends on the calendar'];

const isMoved = ({ before, after }: KeptSlot): boolean => slotOf(before) !== slotOf(after);

/** Whether a cut of the change itself shows what the act does; a longer retention elsewhere does not. */
function isTold({ before, after }: SchedulePair, { act }: Retroaction): boolean {
  const kept = keptSlots(before?.model, after?.model);
  return act === 'apply-new-retention'
    ? kept.some(({ order }) => order === 'shorter')
    : kept.some(isMoved) ||
        pairSlots(before?.model, after?.model).some((slot) => slot.after === undefined);
}
