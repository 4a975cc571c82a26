import { describeSlot, slotOf } from '../../../core/values/policy-item';
import { type ExistingSnapshotsModel } from '../../../core/model/protection-model';
import { pairCopies } from '../../facts/copies';
import { cutOff } from '../../facts/copy-deletion';
import { keptCopies } from '../../facts/copy-retention';
import { newRetroactionsOf, retroactionOf, type Retroaction } from '../../facts/retroactive';
import { keptSlots, type KeptSlot, pairSlots } from '../../facts/slots';
import { restorePoints } from '../../facts/words';
import { type SchedulePair } from '../../match/match-sides';
import { type Outlook } from '../../outlook/outlook';
import { type ChangeKind, type Found } from '../change-kind';

/** An act on existing snapshots is new, and no cut of this change says what it does; or it may be asked for. */
export const existingPointsTouched: ChangeKind = {
  id: 'existing-points-touched',
  service: 'atlas',
  aspect: 'existing-points',
  action: 'alter',
  about: 'schedule',
  levels: ['warning'],
  statement:
    'an act on existing snapshots has nothing here that it surely applies to, or is known only at deploy',
  find: (pair, { outlook }) => {
    const news = newRetroactionsOf(pair);
    const open = retroactionOf(pair).filter(
      ({ act, by, isOn }) =>
        isOn !== true && (isCut(pair, act) || news.some((other) => other.by === by)),
    );
    return [
      ...movedSlots(pair, outlook),
      ...[...news.filter(({ act, isOn }) => isOn === true && !isTold(pair, act)), ...open].map(
        (retroaction) => touched(pair, retroaction),
      ),
    ];
  },
};

function touched(pair: SchedulePair, retroaction: Retroaction): Found {
  return {
    level: 'warning',
    verdict: 'cannot tell',
    what: 'existing snapshots',
    before: describe(pair.before?.model.existingSnapshots),
    after: `${retroaction.act} ${retroaction.by}`,
    fact: factOf(pair, retroaction),
    remedy: COPY_ACTS.includes(retroaction.act)
      ? 'copies in other regions may be deleted; look at them in Atlas first'
      : 'snapshots taken under an earlier, longer policy may be deleted; look at them in Atlas first',
  };
}

const DELETIONS_OF_COPIES: readonly Retroaction['act'][] = [
  'delete-copies-of-removed-items',
  'delete-copies-of-removed-regions',
];
const COPY_ACTS: readonly Retroaction['act'][] = [
  'apply-new-copy-retention',
  ...DELETIONS_OF_COPIES,
];

const describe = (model: ExistingSnapshotsModel | undefined): string =>
  model === undefined ? 'left alone' : `${model.act} (${model.key})`;

/** Nobody says whether an item that moved to another day is a removed one, or one with a new retention. */
function movedSlots(pair: SchedulePair, outlook: Outlook): readonly Found[] {
  const moved = keptSlots(pair.before?.model, pair.after?.model).filter(isMoved);
  const acts = retroactionOf(pair).filter(({ isOn }) => isOn === true);
  return acts.flatMap(({ act, by }) =>
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

function factOf(pair: SchedulePair, { act, by, isOn }: Retroaction): string {
  if (isOn !== true)
    return isCut(pair, act)
      ? `whether ${act} is asked for ${by} is known only at deploy, and this change cuts what it would apply to`
      : `whether ${act} is asked for ${by} is known only at deploy`;
  if (act === 'apply-new-copy-retention' && pair.after?.resource !== undefined)
    return `${act} is asked for ${by}, and how long copies are kept is not compared`;
  return pair.before === undefined
    ? `${act} is asked for ${by} of a schedule that is newly declared, so what the live one keeps longer is deleted`
    : `${act} is asked for ${by}, and this change cuts nothing it would apply to`;
}

/** Whether another kind says what the act does: a cut of the change itself shows it, copies are told by region. */
const isTold = (pair: SchedulePair, act: Retroaction['act']): boolean =>
  DELETIONS_OF_COPIES.includes(act) && pair.after?.resource !== undefined
    ? true
    : isCut(pair, act) ||
      (act === 'delete-of-removed-items' &&
        keptSlots(pair.before?.model, pair.after?.model).some(isMoved));

/** Whether this change cuts what an act applies to; a longer retention elsewhere does not. */
function isCut(pair: SchedulePair, act: Retroaction['act']): boolean {
  const [old, young] = [pair.before?.model, pair.after?.model];
  switch (act) {
    case 'apply-new-retention':
      return keptSlots(old, young).some(({ order }) => order === 'shorter');
    case 'delete-of-removed-items':
      return pairSlots(old, young).some((slot) => slot.after === undefined);
    case 'delete-copies-of-removed-regions':
      return pairCopies(old, young).some((copy) => copy.after === undefined);
    case 'delete-copies-of-removed-items':
      return pairCopies(old, young).some((copies) => cutOff(pair, copies).length > 0);
    case 'apply-new-copy-retention':
      return keptCopies(pair).some(({ order }) => order === 'shorter');
  }
}
