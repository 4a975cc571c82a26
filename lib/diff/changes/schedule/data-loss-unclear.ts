import { dataLossRows, dependsOnMonths } from '../../facts/data-loss';
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
    dataLossRows(pair, context, 'cannot tell').map((row) => ({
      level: 'warning',
      verdict: 'cannot tell',
      ...row,
      remedy: dependsOnMonths(pair)
        ? 'it depends on how long the months are, so compare in one unit'
        : 'state whether point-in-time restore is on and the restore window',
    })),
};
