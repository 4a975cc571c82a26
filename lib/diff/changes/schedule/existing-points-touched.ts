import { retroactionOf } from '../../facts/retroactive';
import { keptSlots, pairSlots } from '../../facts/slots';
import { type SchedulePair } from '../../match/match-sides';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A one-shot act on existing snapshots without a cut that would say what it does. */
export const existingPointsTouched: ChangeKind = {
  id: 'existing-points-touched',
  service: 'atlas',
  aspect: 'existing-points',
  action: 'alter',
  about: 'schedule',
  levels: ['warning'],
  statement:
    'a one-shot act on existing snapshots is new while the policy it applies is not shorter',
  find: (pair) => {
    const [old, young] = [
      pair.before?.model.existingSnapshots,
      pair.after?.model.existingSnapshots,
    ];
    if (young === undefined || pair.before === undefined || isTold(pair)) return NOTHING;
    if (retroactionOf(pair).length === 0 || (young.key === old?.key && young.act === old.act))
      return NOTHING;
    return [
      {
        level: 'warning',
        verdict: 'cannot tell',
        what: 'existing snapshots',
        before: old === undefined ? 'left alone' : `${old.act} (${old.key})`,
        after: `${young.act} (${young.key})`,
        fact: `${young.act} is asked for once (${young.key}) and this change cuts nothing it would apply to`,
        remedy:
          'snapshots taken under an earlier, longer policy may be deleted; look at them in Atlas first',
      },
    ];
  },
};

/** Whether the change itself shows what the act does. */
const isTold = ({ before, after }: SchedulePair): boolean =>
  keptSlots(before?.model, after?.model).some(({ order }) => order !== 'equal') ||
  pairSlots(before?.model, after?.model).some((slot) => slot.after === undefined);
