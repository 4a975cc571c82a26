import { widestGapOf } from '../../../lib/core/forecast/snapshot-gap';
import { type PolicyItemData } from '../../../lib/core/values/policy-item';
import { daily, hourly, monthly, weekly, yearly } from '../rules/subject';
import { DAY, HOUR, keep } from './policies';

const september: PolicyItemData = { frequency: 'yearly', month: 'september', ...keep(1, 'years') };
const february: PolicyItemData = { frequency: 'yearly', month: 'february', ...keep(1, 'years') };
const march: PolicyItemData = { frequency: 'yearly', month: 'march', ...keep(1, 'years') };

describe('the widest gap between snapshots', () => {
  test.each<[string, readonly PolicyItemData[], number | undefined]>([
    ['nothing', [], undefined],
    ['one hourly item', [hourly(7, 12)], 12 * HOUR],
    ['hourly beside daily', [daily(7), hourly(7, 6)], 6 * HOUR],
    ['one day of the week', [weekly(4)], 7 * DAY],
    [
      'two days of the week',
      [weekly(4, 'weeks', 'saturday'), weekly(4, 'weeks', 'sunday')],
      6 * DAY,
    ],
    ['the last day of the month', [monthly(12)], 31 * DAY],
    ['days 1 and 15', [monthly(12, 'months', 1), monthly(12, 'months', 15)], 17 * DAY],
    ['day 15 and the last', [monthly(12, 'months', 15), monthly(12)], 16 * DAY],
    ['one month', [yearly(1)], 366 * DAY],
    ['december and september', [yearly(1), september], 275 * DAY],
    ['february and march of a leap year', [february, march], 337 * DAY],
    ['weekly beside yearly', [yearly(1), weekly(4)], 7 * DAY],
  ])('of %s', (_name, items, gap) => {
    expect(widestGapOf(items)).toBe(gap);
  });
});
