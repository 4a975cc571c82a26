import { tryKnown } from '../../../core/values/known';
import { inDays } from '../../facts/words';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The restore window is longer. */
export const restoreWindowLengthened: ChangeKind = {
  id: 'restore-window-lengthened',
  service: 'atlas',
  aspect: 'restore-window',
  action: 'increase',
  about: 'schedule',
  levels: ['better'],
  statement: 'one can go back to any moment of more days',
  find: ({ before, after }) => {
    const old = tryKnown(before?.model.restoreWindowDays);
    const young = tryKnown(after?.model.restoreWindowDays);
    if (old === undefined || young === undefined || !(young > old)) return NOTHING;
    return [
      {
        level: 'better',
        what: 'restore window',
        before: inDays(old),
        after: inDays(young),
        fact: `the restore window is ${inDays(young)} instead of ${inDays(old)}`,
        remedy: 'more moments can be restored once the window has filled',
      },
    ];
  },
};
