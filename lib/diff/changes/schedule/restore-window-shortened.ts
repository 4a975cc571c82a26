import { tryKnown } from '../../../core/values/known';
import { inDays } from '../../facts/words';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The restore window is shorter. */
export const restoreWindowShortened: ChangeKind = {
  id: 'restore-window-shortened',
  service: 'atlas',
  aspect: 'restore-window',
  action: 'decrease',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'one can go back to any moment of fewer days',
  find: ({ before, after }) => {
    const old = tryKnown(before?.model.restoreWindowDays);
    const young = tryKnown(after?.model.restoreWindowDays);
    if (old === undefined || young === undefined || !(young < old)) return NOTHING;
    return [
      {
        level: 'weakens',
        what: 'restore window',
        before: inDays(old),
        after: inDays(young),
        fact: `the restore window is ${inDays(young)} instead of ${inDays(old)}`,
        remedy: 'older moments can be restored from snapshots only',
      },
    ];
  },
};
