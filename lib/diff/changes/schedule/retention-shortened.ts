import { describeRetention } from '../../../core/values/retention';
import { describeSlot } from '../../../core/values/policy-item';
import { appliesNewRetention, existingOnes, reachesExisting } from '../../facts/retroactive';
import { keptSlots } from '../../facts/slots';
import { type ChangeKind } from '../change-kind';

/** Snapshots of a slot are kept shorter, from the next one on. */
export const retentionShortened: ChangeKind = {
  id: 'retention-shortened',
  service: 'atlas',
  aspect: 'retention',
  action: 'decrease',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'snapshots of a slot are kept shorter',
  find: (pair) =>
    keptSlots(pair.before?.model, pair.after?.model)
      .filter((slot) => slot.order === 'shorter' && !reachesExisting(pair, slot))
      .map(({ before, after }) => ({
        level: 'weakens',
        what: `${describeSlot(after)} are kept`,
        before: describeRetention(before.keep),
        after: describeRetention(after.keep),
        fact: `${describeSlot(after)} are kept ${describeRetention(after.keep)} instead of ${describeRetention(before.keep)}`,
        remedy:
          appliesNewRetention(pair) === undefined
            ? `${existingOnes(pair, 'apply-new-retention')}, new ones live shorter`
            : 'new restore points live shorter',
      })),
};
