import { DayOfWeek, Month } from '../../../lib/core/values/calendar';
import { DayOfMonth } from '../../../lib/core/values/day-of-month';
import { describeSlot, PolicyItem } from '../../../lib/core/values/policy-item';
import { Retention } from '../../../lib/core/values/retention';

const keep = Retention.days(7);

test.each([1, 2, 4, 6, 8, 12])('hourly snapshots can be %d h apart', (every) => {
  expect(PolicyItem.hourly({ every, keep }).data).toEqual({
    frequency: 'hourly',
    every,
    keep: { amount: 7, unit: 'days' },
  });
});

test.each([0, 3, 5, 7, 11, 13, 24, -6, 1.5, NaN])(
  'hourly snapshots cannot be %d h apart',
  (every) => {
    expect(() => PolicyItem.hourly({ every, keep })).toThrow(
      expect.objectContaining({
        code: 'hourly-interval-unknown',
        message: `hourly interval must be one of 1, 2, 4, 6, 8, 12 hours, got ${every}; choose one of these`,
      }),
    );
  },
);

test.each<[words: string, item: PolicyItem]>([
  ['snapshots every 6 h', PolicyItem.hourly({ every: 6, keep })],
  ['daily snapshots', PolicyItem.daily({ keep })],
  ['weekly snapshots on saturday', PolicyItem.weekly({ on: DayOfWeek.SATURDAY, keep })],
  ['monthly snapshots on day 28', PolicyItem.monthly({ on: DayOfMonth.of(28), keep })],
  ['monthly snapshots on the last day', PolicyItem.monthly({ on: DayOfMonth.LAST, keep })],
  ['yearly snapshots on 1 may', PolicyItem.yearly({ month: Month.MAY, keep })],
])('an item reads as %s', (words, item) => {
  expect(describeSlot(item.data)).toBe(words);
});
