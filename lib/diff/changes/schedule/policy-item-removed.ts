import { describeSlot } from '../../../core/values/policy-item';
import { describeRetention } from '../../../core/values/retention';
import { deletesOfRemovedItems, existingOnes } from '../../facts/retroactive';
import { pairSlots } from '../../facts/slots';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Snapshots of a slot are no longer taken. */
export const policyItemRemoved: ChangeKind = {
  id: 'policy-item-removed',
  service: 'atlas',
  aspect: 'policy-item',
  action: 'remove',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'snapshots of a slot are no longer taken',
  find: (pair) =>
    deletesOfRemovedItems(pair) !== undefined
      ? NOTHING
      : pairSlots(pair.before?.model, pair.after?.model).flatMap((slot) => {
          const item = slot.before;
          if (item === undefined || slot.after !== undefined) return [];
          return [
            {
              level: 'weakens' as const,
              what: describeSlot(item),
              before: describeRetention(item.keep),
              after: 'not taken',
              fact: `${describeSlot(item)} are no longer taken, they were kept ${describeRetention(item.keep)}`,
              remedy: existingOnes(pair, 'delete-of-removed-items'),
            },
          ];
        }),
};
