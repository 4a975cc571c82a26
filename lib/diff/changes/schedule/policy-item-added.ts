import { describeSlot } from '../../../core/values/policy-item';
import { describeRetention } from '../../../core/values/retention';
import { pairSlots } from '../../facts/slots';
import { type ChangeKind } from '../change-kind';

/** Snapshots of a slot are taken from now on. */
export const policyItemAdded: ChangeKind = {
  id: 'policy-item-added',
  service: 'atlas',
  aspect: 'policy-item',
  action: 'add',
  about: 'schedule',
  levels: ['better'],
  statement: 'snapshots of a slot are taken from now on',
  find: (pair) =>
    pairSlots(pair.before?.model, pair.after?.model).flatMap((slot) => {
      const item = slot.after;
      if (item === undefined || slot.before !== undefined) return [];
      return [
        {
          level: 'better' as const,
          what: describeSlot(item),
          before: 'not taken',
          after: describeRetention(item.keep),
          fact: `${describeSlot(item)} are taken from now on and kept ${describeRetention(item.keep)}`,
          remedy: 'new restore points come at this frequency',
        },
      ];
    }),
};
