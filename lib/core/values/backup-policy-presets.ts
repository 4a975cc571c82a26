import { DayOfWeek, Month } from './calendar';
import { DayOfMonth } from './day-of-month';
import { NVME_HOURLY_INTERVAL } from './frequency';
import { PolicyItem } from './policy-item';
import { Retention } from './retention';

const WEEK_IN_DAYS = 7;

/** The items of each named policy; a test holds every one against the rules. */
export const PRESETS = {
  atlasDefault: (): PolicyItem[] => [
    PolicyItem.hourly({ every: 6, keep: Retention.days(7) }),
    PolicyItem.daily({ keep: Retention.days(7) }),
    PolicyItem.weekly({ on: DayOfWeek.SATURDAY, keep: Retention.weeks(4) }),
    PolicyItem.monthly({ on: DayOfMonth.LAST, keep: Retention.months(12) }),
    PolicyItem.yearly({ month: Month.DECEMBER, keep: Retention.years(1) }),
  ],
  atlasDefaultNvme: (): PolicyItem[] => [
    PolicyItem.hourly({ every: NVME_HOURLY_INTERVAL, keep: Retention.days(7) }),
    ...PRESETS.atlasDefault().slice(1),
  ],
  keepDays: (days: number, every: number): PolicyItem[] => {
    const keep = Retention.days(days);
    return [
      PolicyItem.hourly({ every, keep: Retention.days(Math.min(WEEK_IN_DAYS, keep.amount)) }),
      PolicyItem.daily({ keep }),
    ];
  },
  keepYears: (years: number, every: number): PolicyItem[] => [
    PolicyItem.hourly({ every, keep: Retention.days(7) }),
    PolicyItem.daily({ keep: Retention.days(35) }),
    PolicyItem.weekly({ on: DayOfWeek.SUNDAY, keep: Retention.weeks(13) }),
    PolicyItem.monthly({ on: DayOfMonth.LAST, keep: Retention.months(12) }),
    PolicyItem.yearly({ month: Month.JANUARY, keep: Retention.years(years) }),
  ],
  architectureCenterTier1: (): PolicyItem[] => architectureCenter(7),
  architectureCenterTier3: (): PolicyItem[] => architectureCenter(2),
} as const;

function architectureCenter(hourlyDays: number): PolicyItem[] {
  return [
    PolicyItem.hourly({ every: 12, keep: Retention.days(hourlyDays) }),
    PolicyItem.daily({ keep: Retention.days(7) }),
    PolicyItem.weekly({ on: DayOfWeek.SATURDAY, keep: Retention.weeks(4) }),
    PolicyItem.monthly({ on: DayOfMonth.LAST, keep: Retention.months(3) }),
  ];
}
