import fc from 'fast-check';
import { RetentionUnit, type RetentionAmount } from '../../../lib/core/values/retention';
import {
  compareRetention,
  retentionInDays,
  type RetentionOrder,
} from '../../../lib/core/values/retention-order';

// Small amounts, so that neighbours, equals and undecided pairs come up often.
const retentions = fc.record<RetentionAmount>({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom(...Object.values(RetentionUnit)),
});

const REVERSED: Readonly<Record<RetentionOrder, RetentionOrder>> = {
  shorter: 'longer',
  longer: 'shorter',
  'not shorter': 'not longer',
  'not longer': 'not shorter',
  equal: 'equal',
  'depends on the calendar': 'depends on the calendar',
};

const parse = (text: string): RetentionAmount => {
  const [amount, unit] = text.split(' ');
  return { amount: Number(amount), unit: `${unit}` as RetentionAmount['unit'] };
};

describe('the order of retentions', () => {
  test('is reversed when the sides are swapped', () => {
    fc.assert(
      fc.property(retentions, retentions, (a, b) => {
        expect(compareRetention(b, a)).toBe(REVERSED[compareRetention(a, b)]);
      }),
    );
  });

  test('finds a retention equal to itself', () => {
    fc.assert(
      fc.property(retentions, (a) => {
        expect(compareRetention(a, a)).toBe('equal');
      }),
    );
  });

  test('never contradicts itself: shorter than what is shorter is shorter', () => {
    fc.assert(
      fc.property(retentions, retentions, retentions, (a, b, c) => {
        fc.pre(compareRetention(a, b) === 'shorter' && compareRetention(b, c) === 'shorter');
        expect(compareRetention(a, c)).toBe('shorter');
      }),
    );
  });

  test('treats equals alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.boolean(), retentions, (n, exact, other) => {
        const small = { amount: n * (exact ? 7 : 12), unit: exact ? 'days' : 'months' } as const;
        const large = { amount: n, unit: exact ? 'weeks' : 'years' } as const;
        expect(compareRetention(small, large)).toBe('equal');
        expect(compareRetention(small, other)).toBe(compareRetention(large, other));
      }),
    );
  });

  test('is decided within days and weeks, and within months and years', () => {
    const isCalendar = ({ unit }: RetentionAmount): boolean => ['months', 'years'].includes(unit);
    fc.assert(
      fc.property(retentions, retentions, (a, b) => {
        const isUndecided = compareRetention(a, b) === 'depends on the calendar';
        expect(isUndecided && isCalendar(a) === isCalendar(b)).toBe(false);
      }),
    );
  });

  test('one unit more is longer', () => {
    fc.assert(
      fc.property(retentions, ({ amount, unit }) => {
        expect(compareRetention({ amount: amount + 1, unit }, { amount, unit })).toBe('longer');
      }),
    );
  });

  test.each<[left: string, order: RetentionOrder, right: string]>([
    ['6 days', 'shorter', '1 weeks'],
    ['7 days', 'equal', '1 weeks'],
    ['8 days', 'longer', '1 weeks'],
    ['11 months', 'shorter', '1 years'],
    ['12 months', 'equal', '1 years'],
    ['13 months', 'longer', '1 years'],
    ['27 days', 'shorter', '1 months'],
    ['28 days', 'not longer', '1 months'],
    ['29 days', 'depends on the calendar', '1 months'],
    ['30 days', 'depends on the calendar', '1 months'],
    ['31 days', 'not shorter', '1 months'],
    ['32 days', 'longer', '1 months'],
    ['4 weeks', 'not longer', '1 months'],
    ['5 weeks', 'longer', '1 months'],
    ['364 days', 'shorter', '1 years'],
    ['365 days', 'not longer', '1 years'],
    ['366 days', 'not shorter', '1 years'],
    ['365 days', 'not longer', '12 months'],
    ['367 days', 'longer', '1 years'],
  ])('%s: %s than or to %s', (left, order, right) => {
    expect(compareRetention(parse(left), parse(right))).toBe(order);
  });
});

test('a retention never lasts fewer days than its least or more than its most', () => {
  fc.assert(
    fc.property(
      retentions,
      fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
      (retention, start) => {
        const { least, most } = retentionInDays(retention);
        const lasts = daysOn(start, retention);
        expect(lasts).toBeGreaterThanOrEqual(least);
        expect(lasts).toBeLessThanOrEqual(most);
      },
    ),
  );
});

/** Days a retention lasts on a real calendar, beginning on the first of a month so that no day is missing. */
function daysOn(start: Date, { amount, unit }: RetentionAmount): number {
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const ends: Readonly<Record<RetentionAmount['unit'], number>> = {
    days: Date.UTC(year, month, 1 + amount),
    weeks: Date.UTC(year, month, 1 + amount * 7),
    months: Date.UTC(year, month + amount, 1),
    years: Date.UTC(year + amount, month, 1),
  };
  return (ends[unit] - Date.UTC(year, month, 1)) / 86_400_000;
}
