import { isCalendarDay } from '../../../lib/core/values/calendar-day';

test.each(['2027-03-31', '2028-02-29', '2027-12-31'])('%s is a day', (text) => {
  expect(isCalendarDay(text)).toBe(true);
});

test.each(['2027-02-29', '2027-02-30', '2027-04-31', '2027-13-01', '2027-3-1', 'soon', ''])(
  '%j is none',
  (text) => {
    expect(isCalendarDay(text)).toBe(false);
  },
);
