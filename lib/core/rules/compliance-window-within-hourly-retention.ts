import { isUnknown } from '../values/known';
import { type PolicyItemData } from '../values/policy-item';
import { describeRetention } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { SATISFIED, type CompliancePolicyRule, type Violation } from './rule';

/** Where a compliance policy demands point-in-time restore, its restore window is a whole number of days within the retention of its hourly item. */
export const complianceWindowWithinHourlyRetention: CompliancePolicyRule = {
  id: 'compliance-window-within-hourly-retention',
  about: 'compliance-policy',
  statement:
    'Where a compliance policy demands point-in-time restore, its restore window is a whole number of days within the retention of its hourly item.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupbackupcompliancepolicy',
  severity: 'fatal',
  check: ({ minimum, pointInTimeRestore, restoreWindowDays }) => {
    // Atlas takes any window while point-in-time restore is not demanded.
    if (pointInTimeRestore !== true) return SATISFIED;
    if (restoreWindowDays === undefined) return [NO_WINDOW];
    if (isUnknown(restoreWindowDays)) return [WINDOW_NOT_KNOWN];
    if (!Number.isInteger(restoreWindowDays) || restoreWindowDays < SHORTEST_WINDOW_DAYS)
      return [notWholeDays(restoreWindowDays)];
    const hourly = minimum.filter(({ frequency }) => frequency === 'hourly');
    if (hourly.length === 0) return [withoutHourlyItem(restoreWindowDays)];
    return hourly.flatMap((item) => beyond(restoreWindowDays, item));
  },
};

const SHORTEST_WINDOW_DAYS = 1;

function beyond(days: number, { keep }: PolicyItemData): readonly Violation[] {
  const { least, most } = retentionInDays(keep);
  if (least >= days) return SATISFIED;
  const violation = {
    message: `its compliance policy demands a restore window of ${days} days, longer than the ${describeRetention(keep)} of its hourly item, which Atlas refuses together with point-in-time restore`,
    fix: `demand hourly snapshots for ${days} days or more, or a window of ${least} days or less`,
  };
  return [most >= days ? { ...violation, verdict: 'unverified' } : violation];
}

const notWholeDays = (days: number): Violation => ({
  message: `its compliance policy demands a restore window of ${days} days, which is no whole number of ${SHORTEST_WINDOW_DAYS} or more`,
  fix: `set restoreWindowDays to ${SHORTEST_WINDOW_DAYS} or more`,
});

const withoutHourlyItem = (days: number): Violation => ({
  verdict: 'unverified',
  message: `its compliance policy demands a restore window of ${days} days and no hourly item to hold it against`,
  fix: `demand hourly snapshots for ${days} days or more`,
});

const NO_WINDOW: Violation = {
  verdict: 'unverified',
  message: 'its compliance policy demands point-in-time restore and leaves the restore window open',
  fix: 'set restoreWindowDays',
};

const WINDOW_NOT_KNOWN: Violation = {
  verdict: 'unverified',
  message: 'the restore window its compliance policy demands is known only at deploy',
  fix: 'set restoreWindowDays to a number',
};
