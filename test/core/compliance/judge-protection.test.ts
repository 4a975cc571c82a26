import fc from 'fast-check';
import {
  judgeProtection,
  type ClusterProtection,
  type Demands,
} from '../../../lib/core/compliance/judge-protection';
import { FREQUENCIES } from '../../../lib/core/values/frequency';
import { type PolicyItemData } from '../../../lib/core/values/policy-item';
import { daily, hourly, monthly, weekly, yearly } from '../rules/subject';

/** Every gap as `fact; fix`, those that cannot be told after a question mark. */
function gaps(demands: Partial<Demands>, protection: ClusterProtection): string[] {
  const { shortfalls, open } = judgeProtection({ minimum: [], ...demands }, protection);
  const tell = ({ fact, fix }: { fact: string; fix: string }): string => `${fact}; ${fix}`;
  return [...shortfalls.map(tell), ...open.map((gap) => `? ${tell(gap)}`)];
}

describe('items', () => {
  const ofItems = (minimum: PolicyItemData[], items: PolicyItemData[]): string[] =>
    gaps({ minimum }, { items });

  test.each([6, 7, 8])('daily snapshots kept %d of 7 days', (kept) => {
    expect(ofItems([daily(7)], [daily(kept)])).toEqual(
      kept >= 7
        ? []
        : [
            'the policy demands daily snapshots kept 7 days or more, and the schedule has daily snapshots kept 6 days; keep daily snapshots for 7 days or more',
          ],
    );
  });

  test.each([4, 6, 8])('every %d h where every 6 h is demanded', (every) => {
    expect(ofItems([hourly(7, 6)], [hourly(7, every)])).toEqual(
      every <= 6
        ? []
        : [
            'the policy demands snapshots every 6 h or oftener kept 7 days or more, and the schedule has snapshots every 8 h kept 7 days; take snapshots every 6 h or oftener and keep them for 7 days or more',
          ],
    );
  });

  test('a frequency that is not taken', () => {
    expect(ofItems([monthly(12)], [daily(7)])).toEqual([
      'the policy demands monthly snapshots kept 12 months or more, and the schedule has none; add an item that keeps monthly snapshots for 12 months or more',
    ]);
  });

  test('the day of a weekly item does not count', () => {
    expect(ofItems([weekly(4, 'weeks', 'sunday')], [weekly(4, 'weeks', 'saturday')])).toEqual([]);
  });

  test('calendar units are compared as such', () => {
    expect(ofItems([yearly(1), monthly(12)], [yearly(12, 'months'), monthly(12)])).toEqual([]);
  });

  test('what depends on the months cannot be told', () => {
    expect(ofItems([monthly(30, 'days')], [monthly(1)])).toEqual([
      '? the policy demands monthly snapshots kept 30 days or more, and the schedule has monthly snapshots on the last day kept 1 month; which is longer depends on the months; keep monthly snapshots for 30 days or more',
    ]);
  });

  test('two demanded items need two', () => {
    const minimum = [weekly(4, 'weeks', 'sunday'), weekly(2)];
    expect(ofItems(minimum, [weekly(5), weekly(2, 'weeks', 'sunday')])).toEqual([]);
    expect(ofItems(minimum, [weekly(5)])).toEqual([
      'the policy demands weekly snapshots kept 2 weeks or more by an item of their own, and the schedule has weekly snapshots on saturday kept 5 weeks; keep weekly snapshots for 2 weeks or more',
    ]);
  });

  test('the longest item does not go to the least demand', () => {
    expect(ofItems([weekly(2), weekly(4)], [weekly(5), weekly(3)])).toEqual([]);
  });

  test('no items at all', () => {
    expect(ofItems([daily(1)], [])).toHaveLength(1);
    expect(ofItems([], [])).toEqual([]);
  });

  test('items that are not managed cannot be told', () => {
    expect(gaps({ minimum: [daily(1)] }, {})).toEqual([
      '? the policy demands policy items, and those of the schedule are not managed by the app; declare the policy of the schedule',
    ]);
  });
});

describe('point-in-time restore', () => {
  const demands = { pointInTimeRestore: true, restoreWindowDays: 7 };

  test.each([6, 7, 8])('a window of %d of 7 days', (restoreWindowDays) => {
    expect(gaps(demands, { pointInTimeRestore: true, restoreWindowDays })).toEqual(
      restoreWindowDays >= 7
        ? []
        : [
            'the policy demands a restore window of 7 days, and it is 6 days; set restoreWindowDays to 7 or more',
          ],
    );
  });

  test('off', () => {
    expect(gaps(demands, { pointInTimeRestore: false, restoreWindowDays: 9 })).toEqual([
      'the policy demands point-in-time restore, and it is off; turn point-in-time restore on in the resource that owns the cluster',
    ]);
  });

  test('not known, nor the window', () => {
    expect(gaps(demands, {})).toEqual([
      '? the policy demands point-in-time restore, and whether it is on is not known; state pointInTimeRestore',
      '? the policy demands a restore window of 7 days, and that of the cluster is not known; set restoreWindowDays to a number',
    ]);
  });

  test('a demanded window known only at deploy', () => {
    const unknown = { ...demands, restoreWindowDays: { unknown: { Ref: 'Days' } } };
    expect(gaps(unknown, { pointInTimeRestore: true, restoreWindowDays: 1 })).toEqual([
      '? the policy demands a restore window of days known only at deploy, and it is 1 day; set restoreWindowDays to a number',
    ]);
  });

  test('a window without point-in-time restore demands nothing', () => {
    expect(gaps({ restoreWindowDays: 42 }, { pointInTimeRestore: false })).toEqual([]);
  });
});

describe('encryption with a customer key', () => {
  const demands = { encryptionAtRest: true };

  test.each([
    ['AWS', []],
    [
      'NONE',
      [
        'the policy demands encryption with a customer key, and it has none; encrypt the cluster with a customer key first',
      ],
    ],
    [
      undefined,
      [
        '? the policy demands encryption with a customer key, and whether it has one is not known; state encryptionAtRestProvider',
      ],
    ],
  ])('provider %s', (encryptionAtRestProvider, expected) => {
    expect(gaps(demands, { encryptionAtRestProvider })).toEqual(expected);
  });
});

describe('laws', () => {
  const keep = fc.record({
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const, 'years' as const),
  });
  const item: fc.Arbitrary<PolicyItemData> = fc
    .record({ frequency: fc.constantFrom(...FREQUENCIES), every: fc.constantFrom(1, 6, 12), keep })
    .map(({ frequency, every, keep: kept }) =>
      frequency === 'hourly' ? { frequency, every, keep: kept } : { frequency, keep: kept },
    );
  const items = fc.array(item, { maxLength: 6 });
  const count = (minimum: PolicyItemData[], has: PolicyItemData[]): number =>
    judgeProtection({ minimum }, { items: has }).shortfalls.length;

  test('one item more never adds a shortfall', () => {
    fc.assert(
      fc.property(items, items, item, (minimum, has, more) => {
        expect(count(minimum, [...has, more])).toBeLessThanOrEqual(count(minimum, has));
      }),
    );
  });

  test('keeping an item longer never adds a shortfall', () => {
    fc.assert(
      fc.property(
        items,
        items,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (minimum, has, at, by) => {
          const longer = has.map((one, index) =>
            index === at % has.length
              ? { ...one, keep: { ...one.keep, amount: one.keep.amount + by } }
              : one,
          );
          expect(count(minimum, longer)).toBeLessThanOrEqual(count(minimum, has));
        },
      ),
    );
  });

  test('a schedule of the demanded items meets them, in any order', () => {
    fc.assert(
      fc.property(items, (minimum) => {
        expect(judgeProtection({ minimum }, { items: [...minimum].reverse() })).toEqual({
          shortfalls: [],
          open: [],
        });
      }),
    );
  });

  test('what falls short and what cannot be told are never more than what is demanded', () => {
    fc.assert(
      fc.property(items, items, (minimum, has) => {
        const { shortfalls, open } = judgeProtection({ minimum }, { items: has });
        expect(shortfalls.length + open.length).toBeLessThanOrEqual(minimum.length);
      }),
    );
  });
});
