import { copyRetentionChanges } from '../../facts/copy-retention';
import { type ChangeKind } from '../change-kind';

/** The retention of copies changed between days and calendar units, and which is longer depends on the months. */
export const copyRetentionUnclear: ChangeKind = {
  id: 'copy-retention-unclear',
  service: 'atlas',
  aspect: 'copy-retention',
  action: 'alter',
  about: 'schedule',
  levels: ['warning'],
  statement:
    'the retention of copies changed between days and months, so that the calendar decides which is longer',
  find: (pair) =>
    copyRetentionChanges(pair, 'depends on the calendar').map((change) => ({
      ...change,
      level: 'warning',
      verdict: 'cannot tell',
      remedy: 'which is longer depends on the calendar, so compare in one unit',
    })),
};
