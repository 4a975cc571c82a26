import { isUnknown } from '../values/known';
import { type PolicyItemData } from '../values/policy-item';
import { describeRetention } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { SATISFIED, type ScheduleRule, type Violation } from './rule';
import { strictestFloor } from './strictest-floor';

/** With point-in-time restore on, the restore window is within the retention of every item, hourly first. */
export const pitWindowWithinHourlyRetention: ScheduleRule = {
  id: 'pit-window-within-hourly-retention',
  about: 'schedule',
  statement:
    'With point-in-time restore on, the restore window is within the retention of every item, hourly first.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/configure-backup-policy/',
  severity: 'fatal',
  check: (schedule, { facts }) => {
    const { items = [], restoreWindowDays } = schedule;
    const { pointInTimeRestore } = facts;
    if (restoreWindowDays === undefined || pointInTimeRestore === false) return SATISFIED;
    const shortest = shortestOf(items);
    if (shortest === undefined) return SATISFIED;
    if (isUnknown(restoreWindowDays)) return [openUntilDeploy(shortest)];
    if (retentionInDays(shortest.keep).least >= restoreWindowDays) return SATISFIED;
    if (isUnknown(pointInTimeRestore) || pointInTimeRestore === undefined)
      return [openAsLongAsPit(restoreWindowDays, shortest)];
    if (retentionInDays(shortest.keep).most >= restoreWindowDays)
      return [openByCalendar(restoreWindowDays, shortest)];
    const told = shortestOf(
      items.filter((item) => strictestFloor(item, schedule, facts) === 'restore window'),
    );
    return told === undefined ? SATISFIED : [tooLong(restoreWindowDays, told)];
  },
};

/** The longest restore window these items allow while point-in-time restore is on, in days; undefined without items. */
export function longestWindowDays(items: readonly PolicyItemData[]): number | undefined {
  const shortest = shortestOf(items);
  return shortest === undefined ? undefined : retentionInDays(shortest.keep).least;
}

function shortestOf(items: readonly PolicyItemData[]): PolicyItemData | undefined {
  let shortest = items[0];
  for (const item of items) {
    if (
      shortest === undefined ||
      retentionInDays(item.keep).most < retentionInDays(shortest.keep).most
    )
      shortest = item;
  }
  return shortest;
}

const facts = (days: number, { frequency, keep }: PolicyItemData): string =>
  `restore window of ${days} days is longer than the ${describeRetention(keep)} ${frequency} snapshots are kept, which Atlas refuses while point-in-time restore is on`;

const fixOf = (days: number, { frequency, keep }: PolicyItemData): string =>
  `keep ${frequency} snapshots for ${days} days or more, or set restoreWindowDays to ${retentionInDays(keep).least} or less`;

const tooLong = (days: number, item: PolicyItemData): Violation => ({
  message: facts(days, item),
  fix: fixOf(days, item),
});

const openAsLongAsPit = (days: number, item: PolicyItemData): Violation => ({
  verdict: 'unverified',
  message: `${facts(days, item)}, and whether it is on is not known`,
  fix: `state pointInTimeRestore, or ${fixOf(days, item)}`,
});

const openByCalendar = (days: number, item: PolicyItemData): Violation => ({
  verdict: 'unverified',
  message: `whether the restore window of ${days} days is within ${describeRetention(item.keep)} depends on the months`,
  fix: fixOf(days, item),
});

const openUntilDeploy = ({ frequency, keep }: PolicyItemData): Violation => ({
  verdict: 'unverified',
  message: `whether its restore window, known only at deploy, is within the ${describeRetention(keep)} ${frequency} snapshots are kept is not known`,
  fix: 'write the number of days, or leave it to the deployment',
});
