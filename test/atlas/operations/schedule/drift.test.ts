import fc from 'fast-check';
import { describeDrift, findDrift } from '../../../../lib/atlas/operations/schedule/drift';
import { strengthen } from '../../../../lib/atlas/operations/schedule/strengthen';
import { anyLiveState, anyState } from '../../schedules';

const lastDeclared = fc.option(anyState(), { nil: undefined });

describe('drift', () => {
  test('is none while nobody else touched the schedule', () => {
    fc.assert(
      fc.property(anyLiveState(), anyState(), (live, desired) => {
        expect(findDrift({ lastDeclared: live, live, desired })).toEqual([]);
      }),
    );
  });

  test('is none if the deployment wants what is live', () => {
    fc.assert(
      fc.property(lastDeclared, anyLiveState(), (declared, live) => {
        expect(findDrift({ lastDeclared: declared, live, desired: live })).toEqual([]);
      }),
    );
  });

  test('is none if the deployment raises everything to what is live', () => {
    fc.assert(
      fc.property(
        fc.option(anyState(['days', 'weeks']), { nil: undefined }),
        anyLiveState(['days', 'weeks']),
        anyState(['days', 'weeks']),
        (declared, live, wanted) => {
          const desired = strengthen(live, wanted);
          expect(findDrift({ lastDeclared: declared, live, desired })).toEqual([]);
        },
      ),
    );
  });

  test('is none in what the deployment does not manage', () => {
    fc.assert(
      fc.property(lastDeclared, anyLiveState(), (declared, live) => {
        expect(findDrift({ lastDeclared: declared, live, desired: {} })).toEqual([]);
      }),
    );
  });

  test('of a first deployment is everything it would lower', () => {
    const live = { restoreWindowDays: 7 };
    const drift = (days: number): string =>
      describeDrift(
        findDrift({ lastDeclared: undefined, live, desired: { restoreWindowDays: days } }),
      );
    expect([6, 7, 8].map(drift)).toEqual([
      'restore window: last declared none, live 7 days, desired 6 days',
      '',
      '',
    ]);
  });

  test('is told aspect by aspect, with all three sides', () => {
    const daily = (amount: number) => ({
      items: [{ frequency: 'daily', keep: { amount, unit: 'days' } }] as const,
    });
    const hourly = (every: number) => ({
      items: [{ frequency: 'hourly', every, keep: { amount: 7, unit: 'days' } }] as const,
    });
    const copy = {
      zoneId: 'zone-1',
      cloudProvider: 'AWS',
      regionName: 'US_WEST_2',
      shouldCopyOplogs: true,
      frequencies: ['DAILY'],
    } as const;
    const told = (...[before, live, desired]: Parameters<typeof sides>): string =>
      describeDrift(findDrift(sides(before, live, desired)));
    expect([
      told(daily(7), daily(30), daily(14)),
      told(hourly(12), hourly(1), hourly(6)),
      told({ copies: [] }, { copies: [copy] }, { copies: [] }),
      told(
        { autoExport: 'off' },
        { autoExport: { bucketId: 'b', frequency: 'monthly' } },
        { autoExport: 'off' },
      ),
    ]).toEqual([
      'daily retention: last declared 7 days, live 30 days, desired 14 days',
      'hourly interval: last declared every 12 h, live every 1 h, desired every 6 h',
      'copy of DAILY snapshots to US_WEST_2 (zone zone-1): last declared none, live yes, desired none | oplog copy to US_WEST_2 (zone zone-1): last declared none, live yes, desired none',
      'auto export: last declared none, live monthly, desired none | auto export bucket: last declared none, live b, desired none',
    ]);
  });

  test.each<[live: string, drifts: string[]]>([
    ['weekly', ['auto export: last declared monthly, live weekly, desired monthly']],
    ['monthly', []],
    ['yearly', []],
  ])('an export made %s by hand is %j', (frequency, drifts) => {
    const exported = (how: string): Side => ({
      autoExport: { bucketId: 'b', frequency: how as 'weekly' },
    });
    const found = findDrift(sides(exported('monthly'), exported(frequency), exported('monthly')));
    expect(describeDrift(found)).toBe(drifts.join());
  });

  test('an export sent to another bucket by hand would be lost there', () => {
    const exported = (bucketId: string): Side => ({
      autoExport: { bucketId, frequency: 'monthly' },
    });
    expect(describeDrift(findDrift(sides(exported('a'), exported('b'), exported('a'))))).toBe(
      'auto export bucket: last declared a, live b, desired a',
    );
  });

  test.each([29, 30, 31])(
    'what an undone deployment applied is ours: 30 days, of %d live',
    (live) => {
      const daily = (amount: number): Side => ({
        items: [{ frequency: 'daily', keep: { amount, unit: 'days' } }],
      });
      const found = findDrift({ ...sides(daily(14), daily(live), daily(15)), applied: daily(30) });
      expect(found).toHaveLength(live > 30 ? 1 : 0);
    },
  );

  test('a weekly snapshot moved to another day promises no less', () => {
    const weekly = (on: 'saturday' | 'sunday', weeks: number) => ({
      items: [{ frequency: 'weekly', on, keep: { amount: weeks, unit: 'weeks' } }] as const,
    });
    expect(
      findDrift({
        lastDeclared: weekly('saturday', 4),
        live: weekly('sunday', 8),
        desired: weekly('saturday', 8),
      }),
    ).toEqual([]);
  });
});

type Side = Parameters<typeof findDrift>[0]['live'];
const sides = (before: Side, live: Side, desired: Side): Parameters<typeof findDrift>[0] => ({
  lastDeclared: before,
  live,
  desired,
});
