import { type ExistingSnapshotsModel } from '../../../core/model/protection-model';
import { deletedCopies } from '../../facts/copy-acts';
import { keptCopies } from '../../facts/copy-retention';
import { newRetroactionsOf, type Retroaction } from '../../facts/retroactive';
import { keptSlots, pairSlots } from '../../facts/slots';
import { type SchedulePair } from '../../match/match-sides';
import { type ChangeKind } from '../change-kind';

/** An act on existing snapshots is new, and no cut of this change says what it does. */
export const existingPointsTouched: ChangeKind = {
  id: 'existing-points-touched',
  service: 'atlas',
  aspect: 'existing-points',
  action: 'alter',
  about: 'schedule',
  levels: ['warning'],
  statement: 'an act on existing snapshots is new while nothing it applies to is cut here',
  find: (pair) =>
    newRetroactionsOf(pair)
      .filter((retroaction) => !isTold(pair, retroaction))
      .map(({ act, by }) => ({
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
};

const describe = (model: ExistingSnapshotsModel | undefined): string =>
  model === undefined ? 'left alone' : `${model.act} (${model.key})`;

/** Whether a cut of the change itself shows what the act does; a longer retention elsewhere does not. */
function isTold(pair: SchedulePair, { act }: Retroaction): boolean {
  const { before, after } = pair;
  if (act === 'apply-new-copy-retention')
    return keptCopies(pair).some(({ order }) => order === 'shorter');
  if (act === 'delete-copies-of-removed-regions' || act === 'delete-copies-of-removed-items')
    return deletedCopies(pair).length > 0;
  const slots = pairSlots(before?.model, after?.model);
  return act === 'apply-new-retention'
    ? keptSlots(before?.model, after?.model).some(({ order }) => order === 'shorter')
    : slots.some((slot) => slot.after === undefined);
}
