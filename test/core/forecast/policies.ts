import fc from 'fast-check';
import { DayOfWeek, Month } from '../../../lib/core/values/calendar';
import { FREQUENCIES, HOURLY_INTERVALS } from '../../../lib/core/values/frequency';
import { slotOf, type PolicyItemData } from '../../../lib/core/values/policy-item';
import { type RetentionAmount } from '../../../lib/core/values/retention';
import { retentionInDays } from '../../../lib/core/values/retention-order';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const NOW = '2026-11-24T00:00:00Z';

export const iso = (moment: number): string => new Date(moment).toISOString();

export const keep = (
  amount: number,
  unit: RetentionAmount['unit'] = 'days',
): { readonly keep: RetentionAmount } => ({ keep: { amount, unit } });

const anyDays: fc.Arbitrary<RetentionAmount> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 70 }), unit: fc.constant('days' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 9 }), unit: fc.constant('weeks' as const) }),
);
const anyKeep: fc.Arbitrary<RetentionAmount> = fc.oneof(
  anyDays,
  fc.record({ amount: fc.integer({ min: 1, max: 14 }), unit: fc.constant('months' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 2 }), unit: fc.constant('years' as const) }),
);

const anyItem: fc.Arbitrary<PolicyItemData> = fc.oneof(
  fc.record({
    frequency: fc.constant('daily' as const),
    keep: anyKeep,
  }),
  fc.record({
    frequency: fc.constant('weekly' as const),
    on: fc.constantFrom(...Object.values(DayOfWeek)),
    keep: anyKeep,
  }),
  fc.record({
    frequency: fc.constant('monthly' as const),
    on: fc.constantFrom<number | 'last'>('last', 1, 2, 15, 27, 28),
    keep: anyKeep,
  }),
  fc.record({
    frequency: fc.constant('yearly' as const),
    month: fc.constantFrom(...Object.values(Month)),
    keep: anyKeep,
  }),
);

const anyHourly: fc.Arbitrary<PolicyItemData> = fc.record({
  frequency: fc.constant('hourly' as const),
  every: fc.constantFrom(...HOURLY_INTERVALS),
  keep: anyDays,
});

/** Policies of distinct slots, ordered by rarity or not: what a forecast must bear. */
export const anyPolicy: fc.Arbitrary<readonly PolicyItemData[]> = fc
  .record({
    hourly: fc.option(anyHourly, { nil: undefined }),
    rarer: fc.uniqueArray(anyItem, { selector: slotOf, maxLength: 5 }),
  })
  .map(({ hourly, rarer }) => (hourly === undefined ? rarer : [hourly, ...rarer]));

/** Policies Atlas takes: the rarer an item, the longer it keeps. */
export const anyOrderedPolicy: fc.Arbitrary<readonly PolicyItemData[]> = anyPolicy.map((items) => {
  const keeps = items
    .map((item) => item.keep)
    .sort((a, b) => retentionInDays(a).least - retentionInDays(b).least);
  return [...items]
    .sort((a, b) => FREQUENCIES.indexOf(a.frequency) - FREQUENCIES.indexOf(b.frequency))
    .map((item, index) => ({ ...item, keep: keeps[index] ?? item.keep }));
});

export const anyReferenceTime = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
});
