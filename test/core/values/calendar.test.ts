import { DayOfWeek, Month } from '../../../lib/core/values/calendar';

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
