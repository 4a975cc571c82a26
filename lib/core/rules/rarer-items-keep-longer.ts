import { keptForLess } from './compare-items';
import { SATISFIED, type ScheduleRule } from './rule';
import { strictestFloor } from './strictest-floor';

/** Rarer snapshots are kept at least as long as more frequent ones: hourly ≤ daily ≤ weekly ≤ monthly ≤ yearly. */
export const rarerItemsKeepLonger: ScheduleRule = {
  id: 'rarer-items-keep-longer',
  about: 'schedule',
  statement:
    'Rarer snapshots are kept at least as long as more frequent ones: hourly ≤ daily ≤ weekly ≤ monthly ≤ yearly.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'fatal',
  check: (schedule, { facts }) =>
    schedule.items === undefined
      ? SATISFIED
      : keptForLess(
          schedule.items,
          (rarer) => strictestFloor(rarer, schedule, facts) === 'more frequent item',
        ),
};
