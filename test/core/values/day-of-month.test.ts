import { DayOfMonth } from '../../../lib/core/values/day-of-month';

test.each([1, 2, 27, 28])('a month has a day %d', (day) => {
  expect(DayOfMonth.of(day)._day).toBe(day);
});

test.each([0, 29, 30, 31, 40, -1, 1.5, NaN])('not every month has a day %d', (day) => {
  expect(() => DayOfMonth.of(day)).toThrow(
    expect.objectContaining({
      code: 'day-of-month-out-of-range',
      message: `day of the month must be 1 to 28, got ${day}; choose one of these days, or DayOfMonth.LAST for the last day`,
    }),
  );
});

test('the last day is whichever it is', () => {
  expect(DayOfMonth.LAST._day).toBe('last');
});
