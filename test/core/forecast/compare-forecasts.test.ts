import fc from 'fast-check';
import { compareForecasts } from '../../../lib/core/forecast/compare-forecasts';
import { existingAt } from '../../../lib/core/forecast/count';
import { forecast, type Forecast } from '../../../lib/core/forecast/forecast';
import { isCannotTell, type Told } from '../../../lib/core/forecast/told';
import { type ClusterFacts, type ScheduleModel } from '../../../lib/core/model/protection-model';
import { type PolicyItemData } from '../../../lib/core/values/policy-item';
import { clusterWith, daily, hourly, monthly, weekly, yearly } from '../rules/subject';
import { anyPolicy, anyReferenceTime, DAY, HOUR, iso, keep, NOW } from './policies';

const PIT: ClusterFacts = { pointInTimeRestore: true, backupEnabled: true };
const NO_PIT: ClusterFacts = { pointInTimeRestore: false, backupEnabled: true };
const THREE = { hour: 3, minute: 0 };
const MINUTE = { kind: 'any moment', atMost: 60_000 };

const of = (
  items: readonly PolicyItemData[],
  schedule: Partial<ScheduleModel> = {},
  facts: ClusterFacts = NO_PIT,
): Forecast =>
  forecast(
    {
      ...clusterWith({}, facts),
      schedules: [{ path: 'Stack/Schedule', items, referenceTime: THREE, ...schedule }],
    },
    { now: NOW },
  );

const told = <Value>(value: Told<Value> | undefined): Value => {
  if (value === undefined || isCannotTell(value)) throw new Error(JSON.stringify(value));
  return value;
};
const range = (count: number): object => ({ least: count, most: count });
const lossOf = (before: Forecast, after: Forecast): readonly (readonly unknown[])[] =>
  told(compareForecasts(before, after).dataLoss).map(
    ({ from, to, before: was, after: becomes, effect }) => [
      from.words,
      to?.words,
      was,
      becomes,
      effect,
    ],
  );
const snapshots = (atMost: number): object => ({ kind: 'snapshots', atMost });
const EVERYTHING = { kind: 'everything' };

describe('what changes', () => {
  test('nothing between two equal schedules, however they are written', () => {
    const items = [hourly(7), daily(7), weekly(4), monthly(12), yearly(1)];
    const same = [yearly(12, 'months'), monthly(12), weekly(28, 'days'), daily(7), hourly(7)];
    expect(compareForecasts(of(items), of(same))).toEqual({});
  });

  test('a shorter retention loses ages, counts and storage', () => {
    const found = compareForecasts(of([daily(35)]), of([daily(7)]));
    expect(found.count).toEqual({ before: range(35), after: range(7) });
    expect(told(found.reach?.before).longest?.words).toBe('35 days');
    expect(told(found.storage?.after).snapshotDays).toEqual(range(210));
    expect(lossOf(of([daily(35)]), of([daily(7)]))).toEqual([
      ['6 days', '34 days', snapshots(DAY), EVERYTHING, 'worse'],
    ]);
    expect(iso(told(found.settledAt))).toBe('2026-12-28T03:00:00.000Z');
  });

  test('a longer one is better in the same words', () => {
    expect(lossOf(of([daily(7)]), of([daily(35)]))).toEqual([
      ['6 days', '34 days', EVERYTHING, snapshots(DAY), 'better'],
    ]);
    expect(compareForecasts(of([daily(7)]), of([daily(35)])).settledAt).toBeUndefined();
  });

  test.each([
    [monthly(3), monthly(93, 'days'), [['53 days', '62 days', 'cannot tell']]],
    [monthly(12), monthly(13), [['334 days', '362 days', 'better']]],
    [monthly(13), monthly(12), [['334 days', '362 days', 'worse']]],
  ])(
    'months against days and other months say where the calendar decides (%#)',
    (was, becomes, effects) => {
      const found = told(compareForecasts(of([was]), of([becomes])).dataLoss);
      expect(found.map(({ from, to, effect }) => [from.words, to?.words, effect])).toEqual(effects);
    },
  );

  test('a shorter restore window falls back to the snapshots of those ages', () => {
    const items = [hourly(7), daily(14)];
    expect(
      lossOf(of(items, { restoreWindowDays: 7 }, PIT), of(items, { restoreWindowDays: 2 }, PIT)),
    ).toEqual([
      ['2 days', '6 days 18 hours', MINUTE, snapshots(6 * HOUR), 'worse'],
      ['6 days 18 hours', '7 days', MINUTE, snapshots(DAY), 'worse'],
    ]);
  });

  test('the gap that a removed item opens, even if its snapshots are gone as the next are taken', () => {
    expect(compareForecasts(of([daily(1), weekly(4)]), of([weekly(4)])).firstGap).toEqual({
      from: Date.parse('2026-11-23T03:00:00Z'),
      to: Date.parse('2026-11-28T03:00:00Z'),
      before: DAY,
    });
  });

  test('copies by region', () => {
    const region = { provider: 'AWS', name: 'US_WEST_2' } as const;
    const copied = of(
      [hourly(7)],
      { copies: [{ region, oplog: true }], restoreWindowDays: 7 },
      PIT,
    );
    const plain = of(
      [hourly(7)],
      { copies: [{ region, oplog: false }], restoreWindowDays: 7 },
      PIT,
    );
    const none = of([hourly(7)], { copies: [], restoreWindowDays: 7 }, PIT);
    const [gone] = told(compareForecasts(copied, none).copies);
    expect([gone?.before?.region, gone?.after]).toEqual(['AWS US_WEST_2', undefined]);
    const [lessened] = told(compareForecasts(copied, plain).copies);
    expect([lessened?.before?.pointInTime, lessened?.after?.pointInTime]).toEqual([
      { windowDays: 7 },
      'off',
    ]);
    expect(compareForecasts(copied, of([hourly(7)], { restoreWindowDays: 7 }, PIT)).copies).toEqual(
      {
        cannotTell: 'copies are not declared; the live ones stay',
      },
    );
  });

  test('exports', () => {
    const autoExport = { bucketId: 'b', frequency: 'weekly' } as const;
    const found = compareForecasts(
      of([weekly(4)], { autoExport }),
      of([weekly(4)], { autoExport: 'off' }),
    );
    expect(found.exports?.after).toBe('off');
  });
});

describe('what cannot be told', () => {
  test('is no change while both sides do not say it for the same reason', () => {
    const open = clusterWith({}, {});
    const cluster = { ...open, schedules: [{ path: 'S' }] };
    expect(
      compareForecasts(forecast(cluster, { now: NOW }), forecast(cluster, { now: NOW })),
    ).toEqual({});
  });

  test('two expressions are not one', () => {
    const window = (name: string): Forecast =>
      of([hourly(7)], { restoreWindowDays: { unknown: { Ref: name } } }, PIT);
    expect(Object.keys(compareForecasts(window('A'), window('A')))).toEqual([]);
    expect(Object.keys(compareForecasts(window('A'), window('B')))).toContain('pointInTime');
    expect(told(compareForecasts(window('A'), window('B')).dataLoss)[0]?.effect).toBe(
      'cannot tell',
    );
  });

  test('an undeclared policy after a declared one leaves every number open', () => {
    const released = forecast({ ...clusterWith(), schedules: [{ path: 'S' }] }, { now: NOW });
    const why = { cannotTell: 'policy items are not declared; the live ones stay' };
    const found = compareForecasts(of([daily(7)]), released);
    expect(found).toMatchObject({
      count: { before: range(7), after: why },
      dataLoss: why,
      ifApplied: why,
      settledAt: why,
      firstGap: why,
    });
  });

  test('forecasts of different moments are not compared', () => {
    const other = forecast(clusterWith(), { now: '2026-11-25' });
    expect(() => compareForecasts(of([]), other)).toThrow(
      expect.objectContaining({
        code: 'forecasts-of-different-moments',
        message:
          'two forecasts are compared that were made for different moments; make both with the same now and until',
      }),
    );
  });
});

describe('the blast radius', () => {
  const before = of([hourly(7)]);
  const key = '2026-11-21 OPS-812';

  test('of a retention cut is nothing while existing snapshots keep their expiry', () => {
    const found = compareForecasts(before, of([hourly(2)]));
    expect(found.blastRadius).toBeUndefined();
    expect(told(found.ifApplied).deleted).toHaveLength(20);
    expect(iso(told(found.settledAt))).toBe('2026-11-30T21:00:00.000Z');
  });

  test('is what falls out of the new retention once it is applied to them', () => {
    const existingSnapshots = { act: 'apply-new-retention', key } as const;
    const found = compareForecasts(before, of([hourly(2)], { existingSnapshots }));
    const radius = told(found.blastRadius);
    expect([radius.act, radius.deleted.length, radius.shortened.length]).toEqual([
      'apply-new-retention',
      20,
      8,
    ]);
    expect(radius.deleted.map(({ at }) => iso(at)).at(-1)).toBe('2026-11-21T21:00:00.000Z');
    expect(iso(radius.shortened[0]?.expiry.least ?? 0)).toBe('2026-11-24T03:00:00.000Z');
    expect(found.ifApplied).toBeUndefined();
    expect(found.settledAt).toBeUndefined();
  });

  test('is nothing again once the act was asked for under the same key', () => {
    const existingSnapshots = { act: 'apply-new-retention', key } as const;
    const asked = of([hourly(7)], { existingSnapshots });
    expect(
      compareForecasts(asked, of([hourly(2)], { existingSnapshots })).blastRadius,
    ).toBeUndefined();
  });

  test('of a removed item is all its snapshots, when asked', () => {
    const both = of([hourly(7), daily(7)]);
    const existingSnapshots = { act: 'delete-of-removed-items', key } as const;
    expect(told(compareForecasts(both, of([daily(7)])).ifDeleted).deleted).toHaveLength(21);
    const found = compareForecasts(both, of([daily(7)], { existingSnapshots }));
    expect(told(found.blastRadius).deleted).toHaveLength(21);
    expect(found.ifDeleted).toBeUndefined();
    expect(found.ifApplied).toBeUndefined();
  });

  test('of a longer retention is points that stay', () => {
    expect(told(compareForecasts(before, of([hourly(9)])).ifApplied).lengthened).toHaveLength(28);
  });
});

describe('the first gap after a change', () => {
  const gapOf = (before: Forecast, after: Forecast): unknown => {
    const { firstGap } = compareForecasts(before, after);
    if (firstGap === undefined || isCannotTell(firstGap)) return firstGap;
    return [iso(firstGap.from), firstGap.to === undefined ? undefined : iso(firstGap.to)];
  };

  test('of the removed hourly item is the first night without it', () => {
    expect(gapOf(of([hourly(7), daily(7)]), of([daily(7)]))).toEqual([
      '2026-11-24T03:00:00.000Z',
      '2026-11-25T03:00:00.000Z',
    ]);
  });

  test('without items never ends', () => {
    expect(gapOf(of([daily(7)]), of([]))).toEqual(['2026-11-23T03:00:00.000Z', undefined]);
  });

  test('of a moved reference time is one long day', () => {
    const at = (hour: number): Forecast => of([daily(7)], { referenceTime: { hour, minute: 0 } });
    expect(gapOf(at(1), at(23))).toEqual(['2026-11-23T01:00:00.000Z', '2026-11-24T23:00:00.000Z']);
    expect(gapOf(at(23), at(1))).toBeUndefined();
  });

  test('of point-in-time restore switched off opens at once', () => {
    const on = of([hourly(7)], { restoreWindowDays: 7 }, PIT);
    expect(gapOf(on, of([hourly(7)], { restoreWindowDays: 7 }))).toEqual([
      '2026-11-24T00:00:00.000Z',
      '2026-11-24T03:00:00.000Z',
    ]);
    expect(gapOf(of([hourly(7)], { restoreWindowDays: 7 }), on)).toBeUndefined();
  });

  test('can lie a year ahead', () => {
    expect(gapOf(of([monthly(12)]), of([yearly(1)]))).toEqual([
      '2026-12-01T03:00:00.000Z',
      '2027-12-01T03:00:00.000Z',
    ]);
  });

  test('cannot be told when only one side says whether point-in-time restore is on', () => {
    expect(
      gapOf(
        of([hourly(7)], { restoreWindowDays: 7 }, PIT),
        of([hourly(7)], { restoreWindowDays: 7 }, {}),
      ),
    ).toEqual({
      cannotTell: 'whether point-in-time restore is on is not stated',
    });
  });

  test('is that of the snapshots where neither says', () => {
    expect(gapOf(of([hourly(7)], {}, {}), of([hourly(7, 12)], {}, {}))).toEqual([
      '2026-11-24T03:00:00.000Z',
      '2026-11-24T15:00:00.000Z',
    ]);
  });
});

describe('laws', () => {
  test('a forecast compared with itself is empty', () => {
    fc.assert(
      fc.property(
        anyPolicy,
        anyReferenceTime,
        fc.boolean(),
        (items, referenceTime, pointInTimeRestore) => {
          const found = of(items, { referenceTime }, { pointInTimeRestore });
          expect(compareForecasts(found, found)).toEqual({});
        },
      ),
    );
  });

  test('worse one way is better the other way', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (one, other) => {
        const there = compareForecasts(of(one), of(other)).dataLoss ?? [];
        const back = compareForecasts(of(other), of(one)).dataLoss ?? [];
        const mirror = { worse: 'better', better: 'worse', 'cannot tell': 'cannot tell' };
        expect(told(back).map(({ effect }) => mirror[effect])).toEqual(
          told(there).map(({ effect }) => effect),
        );
      }),
    );
  });

  test('no act deletes a point that the newer retention would keep', () => {
    fc.assert(
      fc.property(anyPolicy, fc.nat(), fc.integer({ min: 1, max: 9 }), (policy, index, amount) => {
        // Day 28 can be the last day as well, and the point then goes with the item that owned it.
        const items = policy.filter(({ on }) => on !== 28);
        const cut = items.map((item, place) =>
          place === index % items.length ? { ...item, ...keep(amount, item.keep.unit) } : item,
        );
        const before = of(items);
        const after = of(cut);
        const { ifApplied } = compareForecasts(before, after);
        const deleted = ifApplied === undefined ? [] : told(ifApplied).deleted;
        const stay = new Set(
          existingAt(told(after.points), after.now)
            .filter(({ expiry }) => expiry.least > after.now)
            .map(({ at }) => at),
        );
        expect(deleted.filter(({ at }) => stay.has(at))).toEqual([]);
      }),
    );
  });
});
