import { describeRetention } from '../../../core/values/retention';
import { describeSlot } from '../../../core/values/policy-item';
import { reachesExisting } from '../../facts/retroactive';
import { keptSlots } from '../../facts/slots';
import { type ChangeKind } from '../change-kind';

/** Snapshots of a slot are kept longer, from the next one on. */
export const retentionLengthened: ChangeKind = {
  id: 'retention-lengthened',
  service: 'atlas',
  aspect: 'retention',
  action: 'increase',
  about: 'schedule',
  levels: ['better'],
  statement: 'snapshots of a slot are kept longer',
  find: (pair) =>
    keptSlots(pair.before?.model, pair.after?.model)
      .filter((slot) => slot.order === 'longer' && !reachesExisting(pair, slot))
      .map(({ before, after }) => ({
        level: 'better',
        what: `${describeSlot(after)} are kept`,
        before: describeRetention(before.keep),
        after: describeRetention(after.keep),
        fact: `${describeSlot(after)} are kept ${describeRetention(after.keep)} instead of ${describeRetention(before.keep)}`,
        remedy: 'new restore points live longer',
      })),
};
