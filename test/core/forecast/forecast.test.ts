import fc from 'fast-check';
import { type CopyForecast } from '../../../lib/core/forecast/copy-forecast';
import { existingAt } from '../../../lib/core/forecast/count';
import { forecast, type Forecast, type ForecastOptions } from '../../../lib/core/forecast/forecast';
import { type RestorePoint } from '../../../lib/core/forecast/restore-point';
import { isCannotTell, type Told } from '../../../lib/core/forecast/told';
import { type ClusterFacts, type ScheduleModel } from '../../../lib/core/model/protection-model';
import { BackupPolicy } from '../../../lib/core/values/backup-policy';
import { type PolicyItemData } from '../../../lib/core/values/policy-item';
import { clusterWith, daily, hourly, weekly } from '../rules/subject';
import { anyOrderedPolicy, anyPolicy, anyReferenceTime, DAY, iso, keep, NOW } from './policies';

const THREE = { hour: 3, minute: 0 };
const PIT: ClusterFacts = { pointInTimeRestore: true, backupEnabled: true };

function of(
  items: readonly PolicyItemData[],
  options: Partial<ForecastOptions> = {},
  schedule: Partial<ScheduleModel> = {},
  facts: ClusterFacts = PIT,
): Forecast {
  const cluster = clusterWith({ items, referenceTime: THREE, ...schedule }, facts);
  return forecast(cluster, { now: NOW, ...options });
}

const told = <Value>(value: Told<Value>): Value => {
  if (isCannotTell(value)) throw new Error(value.cannotTell);
  return value;
};
const pointsNow = (found: Forecast): RestorePoint[] => existingAt(told(found.points), found.now);
const describe_ = ({ at, kind, item, expiry }: RestorePoint): string =>
  `${iso(at).slice(0, 16)} ${item === kind ? kind : item} until ${iso(expiry.least).slice(0, 16)}`;

describe('restore points that exist', () => {
  test('one item keeps as many as its interval fits', () => {
    expect(of([hourly(7)]).count).toEqual({ least: 28, most: 28 });
    expect(of([hourly(2)]).count).toEqual({ least: 8, most: 8 });
  });

  test('coinciding slots are one point of the rarer item', () => {
    const saturday: PolicyItemData = { frequency: 'weekly', on: 'saturday', ...keep(4, 'weeks') };
    expect(pointsNow(of([hourly(1, 12), daily(2), saturday])).map(describe_)).toEqual([
      '2026-10-31T03:00 weekly saturday until 2026-11-28T03:00',
      '2026-11-07T03:00 weekly saturday until 2026-12-05T03:00',
      '2026-11-14T03:00 weekly saturday until 2026-12-12T03:00',
      '2026-11-21T03:00 weekly saturday until 2026-12-19T03:00',
      '2026-11-22T03:00 daily until 2026-11-24T03:00',
      '2026-11-23T03:00 daily until 2026-11-25T03:00',
      '2026-11-23T15:00 hourly until 2026-11-24T15:00',
    ]);
  });

  test('a rarer item owns its slots even after it has let go of them', () => {
    const monday: PolicyItemData = { frequency: 'weekly', on: 'monday', ...keep(7) };
    const kinds = pointsNow(of([daily(14), monday])).map(({ at, kind }) => [
      iso(at).slice(5, 10),
      kind,
    ]);
    expect(kinds).toContainEqual(['11-23', 'weekly']);
    expect(kinds.map(([day]) => day)).not.toContain('11-16');
    expect(kinds).toHaveLength(13);
  });

  test('equally rare items share a slot, and the one that keeps it longest owns it', () => {
    const on28: PolicyItemData = { frequency: 'monthly', on: 28, ...keep(2, 'months') };
    const last: PolicyItemData = { frequency: 'monthly', on: 'last', ...keep(12, 'months') };
    for (const items of [
      [on28, last],
      [last, on28],
    ]) {
      const found = pointsNow(of(items, { now: '2027-03-10T00:00:00Z' })).map(describe_);
      expect(found).toContain('2027-02-28T03:00 monthly last until 2028-02-28T03:00');
      expect(found.filter((line) => line.startsWith('2027-02-28'))).toHaveLength(1);
    }
  });

  test.each([
    ['2024-02-29', '2024-03-01T00:00:00Z'],
    ['2026-02-28', '2026-03-01T00:00:00Z'],
    ['2026-04-30', '2026-05-01T00:00:00Z'],
    ['2026-12-31', '2027-01-01T00:00:00Z'],
  ])('the last day of the month before is %s', (day, now) => {
    const last: PolicyItemData = { frequency: 'monthly', on: 'last', ...keep(1, 'months') };
    expect(iso(pointsNow(of([last], { now })).at(-1)?.at ?? 0).slice(0, 10)).toBe(day);
  });

  test.each([
    ['2026-01-31', keep(1, 'months'), '2026-02-28', '2026-03-03'],
    ['2024-01-31', keep(1, 'months'), '2024-02-29', '2024-03-02'],
    ['2024-02-29', keep(1, 'years'), '2025-02-28', '2025-03-01'],
    ['2024-02-29', keep(4, 'years'), '2028-02-29', '2028-02-29'],
    ['2026-06-30', keep(8, 'months'), '2027-02-28', '2027-03-02'],
    ['2026-06-30', keep(5, 'weeks'), '2026-08-04', '2026-08-04'],
  ])('a point of %s with %j expires from %s to %s', (day, kept, least, most) => {
    const last: PolicyItemData = { frequency: 'monthly', on: 'last', ...kept };
    const point = pointsNow(of([last], { now: `${day}T12:00:00Z` })).at(-1);
    expect([point?.expiry.least, point?.expiry.most].map((at) => iso(at ?? 0))).toEqual([
      `${least}T03:00:00.000Z`,
      `${most}T03:00:00.000Z`,
    ]);
  });

  test('a point whose end Atlas does not say is counted at most, not at least', () => {
    const last: PolicyItemData = { frequency: 'monthly', on: 'last', ...keep(1, 'months') };
    expect(of([last], { now: '2026-03-01T00:00:00Z' }).count).toEqual({ least: 1, most: 2 });
  });

  test('a schedule that has just begun has few of them', () => {
    const since = '2026-11-22T12:00:00Z';
    expect(of([daily(7)], { since }).count).toEqual({ least: 1, most: 1 });
    expect(of([daily(7)], { since: NOW }).reach).toEqual({
      longest: { words: '7 days', days: { least: 7, most: 7 } },
      oldest: undefined,
    });
  });

  test('a policy without items has none', () => {
    const found = of([]);
    expect(found.count).toEqual({ least: 0, most: 0 });
    expect(found.pointInTime).toBe('off');
    expect(told(found.dataLoss).map(({ loss }) => loss.kind)).toEqual(['everything']);
  });
});

describe('on-demand snapshots', () => {
  const cluster = {
    ...clusterWith({ items: [daily(7)], referenceTime: THREE }, PIT),
    snapshots: [{ path: 'S/V2', key: 'v2', ...keep(30), guards: [] }],
  };

  test('count as possible while their time is not known', () => {
    const found = forecast(cluster, { now: NOW });
    expect({ undated: found.undated, count: found.count }).toEqual({
      undated: ['v2'],
      count: { least: 7, most: 8 },
    });
  });

  test('are points where it is', () => {
    const onDemandTaken = { v2: '2026-11-10T10:00:00Z' };
    const found = forecast(cluster, { now: NOW, onDemandTaken });
    expect(found.count).toEqual({ least: 8, most: 8 });
    expect(pointsNow(found).map(describe_)[0]).toBe('2026-11-10T10:00 v2 until 2026-12-10T10:00');
    expect(forecast(cluster, { now: '2026-12-10T10:00:00Z', onDemandTaken }).count).toEqual({
      least: 7,
      most: 7,
    });
  });
});

describe('what else is forecast', () => {
  const items = BackupPolicy.atlasDefault().items.map(({ data }) => data);
  const west = { provider: 'AWS', name: 'US_WEST_2' } as const;

  test('copies hold the points of the copied frequencies', () => {
    const { copies } = of(
      items,
      {},
      {
        restoreWindowDays: 7,
        copies: [
          { region: west, oplog: true },
          { region: { provider: 'AWS', name: 'EU_WEST_1' }, frequencies: ['weekly'], oplog: false },
        ],
      },
    );
    expect(
      told(copies).map(({ region, count, pointInTime }) => ({ region, count, pointInTime })),
    ).toEqual([
      { region: 'AWS US_WEST_2', count: { least: 43, most: 43 }, pointInTime: { windowDays: 7 } },
      { region: 'AWS EU_WEST_1', count: { least: 3, most: 3 }, pointInTime: 'off' },
    ]);
    // The Saturday that ends October belongs to the monthly item.
    expect(told(copies)[1]?.reach.longest?.words).toBe('4 weeks');
  });

  const heldIn = (
    copy: object,
  ): Pick<CopyForecast, 'frequencies' | 'count'> & { kept: unknown } => {
    const { copies } = of(
      [daily(7), weekly(4)],
      {},
      { copies: [{ region: west, oplog: false, ...copy }] },
    );
    const [held] = told(copies);
    if (held === undefined) throw new Error('there is one copy');
    return {
      frequencies: held.frequencies,
      count: held.count,
      kept: held.reach.longest?.words,
    };
  };
  const dailyCopies = (amount: number): object => ({
    keep: [{ frequency: 'daily', keep: { amount, unit: 'days' } }],
  });

  test.each([
    [3, { least: 2, most: 2 }],
    [7, { least: 6, most: 6 }],
    [14, { least: 6, most: 12 }],
  ])('copies kept %d days of their own surely hold what the snapshots outlive', (days, count) => {
    expect(heldIn(dailyCopies(days))).toEqual({
      frequencies: ['daily'],
      count,
      kept: `${days} days`,
    });
  });

  test.each([
    [1, 1],
    [9, 9],
    [10, 10],
    [11, 10],
    [500, 10],
  ])('copies of the last %d hold %d of 10', (last, held) => {
    expect(heldIn({ last })).toEqual({
      frequencies: ['daily', 'weekly', 'on-demand'],
      count: { least: held, most: held },
      kept: `while among the last ${last}`,
    });
  });

  test('exports count what is taken until the end', () => {
    const { exports } = of(
      items,
      { until: '2026-12-31T23:00:00Z' },
      {
        autoExport: { bucketId: '65f0c1d2e3a4b5c6d7e8f9b1', frequency: 'monthly' },
      },
    );
    expect(exports).toEqual({
      frequency: 'monthly',
      next: Date.parse('2026-11-30T03:00:00Z'),
      count: 2,
    });
    expect(of(items, {}, { autoExport: 'off' }).exports).toBe('off');
  });

  test('storage is the snapshots kept times the days', () => {
    expect(of([daily(7)]).storage).toEqual({
      days: 30,
      snapshotDays: { least: 210, most: 210 },
    });
  });
});

describe('what cannot be told', () => {
  const items = [hourly(7), daily(7)];
  const daysOf = (frequency: string, slot: object): object => ({
    items: [{ frequency, ...slot, ...keep(366) }],
  });
  const NOTHING = { unknown: { Ref: 'Nothing' } };

  test.each<[keyof Forecast, string, object, ClusterFacts]>([
    ['count', 'policy items are not declared; the live ones stay', { items: undefined }, PIT],
    ['copies', 'copies are not declared; the live ones stay', {}, PIT],
    ['exports', 'export is not declared; the live setting stays', {}, PIT],
    ['pointInTime', 'the restore window is not declared; the live one stays', {}, PIT],
    [
      'pointInTime',
      'the restore window is known only at deploy',
      { restoreWindowDays: NOTHING },
      PIT,
    ],
    [
      'pointInTime',
      'the restore window is not a whole number of days',
      { restoreWindowDays: 0.5 },
      PIT,
    ],
    ['pointInTime', 'whether point-in-time restore is on is not stated', {}, {}],
    [
      'pointInTime',
      'whether point-in-time restore is on is known only at deploy',
      {},
      { pointInTimeRestore: NOTHING },
    ],
    [
      'pointInTime',
      'point-in-time restore is on without an hourly item, which Atlas refuses',
      { items: [daily(7)] },
      PIT,
    ],
    [
      'timeOfDay',
      'the reference time is not declared; the live one stays',
      { referenceTime: undefined },
      PIT,
    ],
    ['timeOfDay', 'the reference time is no time of day', { referenceTime: { hour: 24 } }, PIT],
    [
      'count',
      'an hourly item has an interval Atlas does not offer',
      { items: [hourly(7, 5)] },
      PIT,
    ],
    [
      'points',
      'an hourly item has an interval Atlas does not offer',
      { items: [hourly(7, 0)] },
      PIT,
    ],
    ['points', 'a weekly item names no day of the week', daysOf('weekly', { on: 3 }), PIT],
    ['reach', 'a monthly item names no day every month has', daysOf('monthly', { on: 29 }), PIT],
    ['dataLoss', 'a yearly item names no month', daysOf('yearly', {}), PIT],
  ])('%s: %s', (part, why, schedule, facts) => {
    // Through JSON, as a model file comes: what is undefined is left out.
    const declared = JSON.parse(
      JSON.stringify({ path: 'S', items, referenceTime: THREE, ...schedule }),
    );
    const cluster = { ...clusterWith({}, facts), schedules: [declared as ScheduleModel] };
    expect(forecast(cluster, { now: NOW })[part]).toMatchObject({ cannotTell: why });
  });

  test('two schedules, and none', () => {
    const cluster = clusterWith();
    const [schedule] = cluster.schedules;
    expect(forecast({ ...cluster, schedules: [schedule!, schedule!] }, { now: NOW }).count).toEqual(
      {
        cannotTell: '2 schedules are declared, and which one holds is open',
      },
    );
    expect(forecast({ ...cluster, schedules: [] }, { now: NOW }).count).toEqual({
      cannotTell: 'no schedule is declared; the live one stays',
    });
  });

  test('an expression is carried, so that two of them are not taken for one', () => {
    expect(of(items, {}, { restoreWindowDays: NOTHING }).pointInTime).toEqual({
      cannotTell: 'the restore window is known only at deploy',
      expression: { Ref: 'Nothing' },
    });
  });

  test('whether Cloud Backup is on is taken for granted and said', () => {
    expect(of(items, {}, {}, {}).assumptions).toEqual(['that Cloud Backup is on']);
    expect(of(items).assumptions).toEqual([]);
  });
});

describe('clusters that have other backups, or none', () => {
  test('Cloud Backup off means no restore points', () => {
    expect(of([daily(7)], {}, {}, { backupEnabled: false }).count).toEqual({ least: 0, most: 0 });
  });

  test('the free tier has none', () => {
    expect(of([daily(7)], {}, {}, { tier: 'M0' }).count).toEqual({ least: 0, most: 0 });
  });

  test('Flex keeps 8 daily ones at a time of day of its own', () => {
    const found = of([], {}, {}, { tier: 'FLEX', pointInTimeRestore: false });
    expect(found.count).toEqual({ least: 8, most: 8 });
    expect(found.timeOfDay).toEqual({
      cannotTell: 'Flex snapshots are taken at the time of day the cluster was created',
    });
  });
});

describe('the clock', () => {
  test.each(['soon', '2026-11-24T03:00:00', '2026-13-01', ''])('%j is no moment', (now) => {
    expect(() => of([], { now })).toThrow(
      expect.objectContaining({
        code: 'instant-malformed',
        message: `'now' is ${JSON.stringify(now)}, which is no moment; write it as 2026-11-21T03:00:00Z`,
      }),
    );
  });

  test.each(['2026-11-24', '2026-11-24T01:00:00+01:00', '2026-11-24T00:00Z'])(
    '%s is midnight',
    (now) => {
      expect(of([], { now }).now).toBe(Date.parse(NOW));
    },
  );
});

describe('a retention of a million years', () => {
  test.each(['days', 'years'] as const)('in %s is followed for a century and no longer', (unit) => {
    const { count } = of([{ frequency: 'daily', ...keep(365_000_000, unit) }]);
    expect(count).toEqual({ least: 36_525, most: 36_525 });
  });
});

describe('laws', () => {
  const moment = fc.date({
    min: new Date('2023-01-01'),
    max: new Date('2032-01-01'),
    noInvalidDate: true,
  });

  test('counts are the points that can be listed, each at its own moment', () => {
    fc.assert(
      fc.property(anyPolicy, anyReferenceTime, moment, (items, referenceTime, now) => {
        const found = of(items, { now: now.toISOString() }, { referenceTime });
        const existing = pointsNow(found);
        expect(told(found.count).most).toBe(existing.length);
        expect(told(found.count).least).toBe(
          existing.filter(({ expiry }) => expiry.least > found.now).length,
        );
        const moments = told(found.points).map(({ at }) => at);
        expect(moments.filter((at, index) => at <= (moments[index - 1] ?? 0))).toEqual([]);
      }),
    );
  });

  test('keeping an item longer never loses a point', () => {
    const grown = fc.record({
      items: anyPolicy,
      index: fc.nat(),
      more: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(grown, moment, ({ items, index, more }, now) => {
        const longer = items.map((item, place) =>
          place === index % items.length
            ? { ...item, keep: { ...item.keep, amount: item.keep.amount + more } }
            : item,
        );
        const options = { now: now.toISOString() };
        const kept = new Set(pointsNow(of(longer, options)).map(({ at }) => at));
        expect(pointsNow(of(items, options)).filter(({ at }) => !kept.has(at))).toEqual([]);
      }),
    );
  });

  test('older data is never lost less', () => {
    fc.assert(
      fc.property(anyPolicy, fc.option(fc.integer({ min: 1, max: 40 })), (items, window) => {
        const found = of(items, {}, window === null ? {} : { restoreWindowDays: window });
        const steps = told(found.dataLoss);
        const worst = steps.map(({ loss }) => {
          if (loss.kind === 'everything') return Infinity;
          if (loss.kind !== 'cannot tell') return loss.atMost;
          return loss.atWorst === 'everything' ? Infinity : loss.atWorst;
        });
        expect(worst).toEqual([...worst].sort((a, b) => a - b));
        expect(steps.at(-1)).toMatchObject({ to: undefined, loss: { kind: 'everything' } });
        expect(steps.slice(1).map(({ from }) => from)).toEqual(
          steps.slice(0, -1).map(({ to }) => to),
        );
      }),
    );
  });

  test('the promised gap holds between any two points that are kept', () => {
    fc.assert(
      fc.property(anyOrderedPolicy, anyReferenceTime, moment, (items, referenceTime, now) => {
        const found = of(
          items,
          { now: now.toISOString() },
          { referenceTime },
          { pointInTimeRestore: false },
        );
        const points = pointsNow(found).filter(({ expiry }) => expiry.least > found.now);
        for (const { to, loss } of told(found.dataLoss)) {
          if (loss.kind !== 'snapshots' || to === undefined) continue;
          const young = points.filter(({ at }) => at >= found.now - to.days.least * DAY);
          const gaps = young.slice(1).map(({ at }, index) => at - (young[index]?.at ?? at));
          expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(loss.atMost);
        }
      }),
    );
  });
});
