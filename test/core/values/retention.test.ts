import {
  describeRetention,
  Retention,
  SHORTEST_RETENTION,
} from '../../../lib/core/values/retention';

const UNITS = ['days', 'weeks', 'months', 'years'] as const;

describe.each(UNITS)('a retention in %s', (unit) => {
  test.each([SHORTEST_RETENTION, SHORTEST_RETENTION + 1, 100_000])('can be %d', (amount) => {
    expect(Retention[unit](amount)).toMatchObject({ amount, unit });
  });

  test.each([SHORTEST_RETENTION - 1, -1, -7, 0.5, 1.5, NaN, Infinity])('cannot be %d', (amount) => {
    expect(() => Retention[unit](amount)).toThrow(
      expect.objectContaining({
        code: 'retention-not-whole',
        message: `retention must be a whole number of ${unit}, 1 or more, got ${amount}; round it up`,
      }),
    );
  });
});

test.each([
  [Retention.days(1), '1 day'],
  [Retention.days(7), '7 days'],
  [Retention.weeks(1), '1 week'],
  [Retention.months(12), '12 months'],
  [Retention.years(1), '1 year'],
  [Retention.years(2), '2 years'],
])('a retention reads as people say it: %s', (retention, words) => {
  expect(String(retention)).toBe(words);
  expect(describeRetention(retention)).toBe(words);
});
