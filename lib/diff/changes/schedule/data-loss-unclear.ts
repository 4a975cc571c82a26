import { dataLossChanges, dataLossRow, dependsOnMonths } from '../../facts/data-loss';
import { type ChangeKind } from '../change-kind';

/** Worst data loss changes, and which way depends on what is not stated. */
export const dataLossUnclear: ChangeKind = {
  id: 'data-loss-unclear',
  service: 'atlas',
  aspect: 'data-loss',
  action: 'alter',
  about: 'schedule',
  levels: ['warning'],
  statement: 'worst data loss changes, and which way depends on what is not stated',
  find: (pair, context) =>
    dataLossChanges(pair, context, 'cannot tell').map((change) => ({
      level: 'warning',
      verdict: 'cannot tell',
      ...dataLossRow(change),
      remedy: dependsOnMonths(pair)
        ? 'it depends on how long the months are, so compare in one unit'
        : 'state whether point-in-time restore is on and the restore window',
    })),
};
