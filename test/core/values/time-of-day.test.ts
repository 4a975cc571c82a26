import { TimeOfDay } from '../../../lib/core/values/time-of-day';

test.each([
  [TimeOfDay.utc(0), '00:00 UTC'],
  [TimeOfDay.utc(3), '03:00 UTC'],
  [TimeOfDay.utc(22, 58), '22:58 UTC'],
  [TimeOfDay.utc(23, 59), '23:59 UTC'],
])('a time of day reads as Atlas shows it: %s', (time, words) => {
  expect(String(time)).toBe(words);
});

test.each([-1, 24, 25, 3.5, NaN])('there is no hour %d', (hour) => {
  expect(() => TimeOfDay.utc(hour)).toThrow(
    expect.objectContaining({
      code: 'time-of-day-out-of-range',
      message: `hour of a reference time must be a whole number from 0 to 23, got ${hour}; give the time in UTC`,
    }),
  );
});

test.each([-1, 60, 61, 0.5, NaN])('there is no minute %d', (minute) => {
  expect(() => TimeOfDay.utc(3, minute)).toThrow(
    expect.objectContaining({
      code: 'time-of-day-out-of-range',
      message: `minute of a reference time must be a whole number from 0 to 59, got ${minute}; give the time in UTC`,
    }),
  );
});
