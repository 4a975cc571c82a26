import { describeSlot, slotOf } from '../../../core/values/policy-item';
import { keptSlots } from '../../facts/slots';
import { type ChangeKind } from '../change-kind';

/** Snapshots of a frequency are taken at another slot. */
export const slotMoved: ChangeKind = {
  id: 'slot-moved',
  service: 'atlas',
  aspect: 'slot',
  action: 'alter',
  about: 'schedule',
  levels: ['info'],
  statement: 'a weekly, monthly or yearly snapshot is taken on another day',
  find: (pair) =>
    keptSlots(pair.before?.model, pair.after?.model)
      .filter(({ before, after }) => slotOf(before) !== slotOf(after))
      .map(({ before, after }) => ({
        level: 'info',
        what: 'slot',
        before: describeSlot(before),
        after: describeSlot(after),
        fact: `takes ${describeSlot(after)} instead of ${describeSlot(before)}`,
        remedy: 'the gap around the move can be longer once',
      })),
};
