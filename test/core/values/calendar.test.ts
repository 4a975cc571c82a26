import { DayOfWeek, Month } from '../../../lib/core/values/calendar';
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

// Atlas numbers days and months by position, so their order is part of the contract.
test('weeks begin on Monday and years in January', () => {
  expect(Object.values(DayOfWeek)).toEqual(
    'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  );
  expect(Object.values(Month)).toEqual(
    'january february march april may june july august september october november december'.split(
      ' ',
    ),
  );
});
