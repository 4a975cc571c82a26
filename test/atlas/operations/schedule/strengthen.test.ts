import fc from 'fast-check';
import { aspectsOf, isWeaker } from '../../../../lib/atlas/operations/schedule/aspects';
import { strengthen } from '../../../../lib/atlas/operations/schedule/strengthen';
import { type ScheduleState } from '../../../../lib/atlas/operations/schedule/schedule-state';
import { type WireCopySetting } from '../../../../lib/atlas/wire/schedule';
import { keptForLess } from '../../../../lib/core/rules/compare-items';
import { slotOf, type PolicyItemData } from '../../../../lib/core/values/policy-item';
import { compareRetention } from '../../../../lib/core/values/retention-order';
import {
  anyItems,
  anyKeptCopies,
  anyLiveState,
  anyState,
  EVERY_UNIT,
  type Units,
} from '../../schedules';

const EXACT: Units = ['days', 'weeks'];

/** The promises of one schedule that another may not keep. */
function lowered(from: ScheduleState, to: ScheduleState): string[] {
  const after = aspectsOf(to);
  return [...aspectsOf(from)]
    .filter(([name, aspect]) => isWeaker(after.get(name), aspect))
    .map(([name]) => name);
}

/** An export keeps the place somebody else gave it: neither place is the stronger. */
const isNotPlace = (name: string): boolean => name !== 'auto export bucket';

const managed = (state: ScheduleState, by: ScheduleState): ScheduleState =>
  Object.fromEntries(Object.entries(state).filter(([key]) => key in by));

const shorterItems = (
  items: readonly PolicyItemData[],
  than: readonly PolicyItemData[],
): PolicyItemData[] =>
  than.filter((before) => {
    const item = items.find((other) => slotOf(other) === slotOf(before));
    return item === undefined || compareRetention(item.keep, before.keep) === 'shorter';
  });

describe('strengthening', () => {
  test('lowers no promise of the live schedule', () => {
    fc.assert(
      fc.property(anyLiveState(EXACT), anyState(EXACT), (live, old) => {
        const stronger = strengthen(live, old);
        expect(lowered(managed(live, stronger), stronger)).toEqual([]);
      }),
    );
  });

  test('restores every promise of the old schedule', () => {
    fc.assert(
      fc.property(anyLiveState(EXACT), anyState(EXACT), (live, old) => {
        expect(lowered(old, strengthen(live, old)).filter(isNotPlace)).toEqual([]);
      }),
    );
  });

  test('undoing another schedule lowers no promise of the live one either', () => {
    fc.assert(
      fc.property(anyLiveState(EXACT), anyState(EXACT), anyState(EXACT), (live, old, undone) => {
        const stronger = strengthen(live, old, undone);
        const kept = lowered(managed(live, stronger), stronger).filter(isNotPlace);
        expect(kept).toEqual([]);
      }),
    );
  });

  test('undoing a schedule that was just applied gives back one that Atlas took before', () => {
    fc.assert(
      fc.property(anyItems(EXACT), anyItems(EXACT), (before, after) => {
        fc.pre(keptForLess(before).length + keptForLess(after).length === 0);
        const { items = [] } = strengthen({ items: after }, { items: before }, { items: after });
        expect(keptForLess(items)).toEqual([]);
      }),
    );
  });

  test('makes no item certainly shorter than the live or the old one, whatever the units', () => {
    fc.assert(
      fc.property(anyLiveState(EVERY_UNIT), anyState(EVERY_UNIT), (live, old) => {
        fc.pre(old.items !== undefined);
        const { items = [] } = strengthen(live, old);
        expect(shorterItems(items, live.items ?? [])).toEqual([]);
        expect(shorterItems(items, old.items ?? [])).toEqual([]);
      }),
    );
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(anyLiveState(), anyState(), (live, old) => {
        const once = strengthen(live, old);
        expect(strengthen({ ...live, ...once }, old)).toEqual(once);
      }),
    );
  });

  test('a schedule with itself changes nothing', () => {
    fc.assert(
      fc.property(anyLiveState(), (live) => {
        expect({ ...live, ...strengthen(live, live) }).toEqual(live);
      }),
    );
  });

  test('touches only what the old schedule managed', () => {
    fc.assert(
      fc.property(anyLiveState(), anyState(), (live, old) => {
        expect(Object.keys(old)).toEqual(
          expect.arrayContaining(Object.keys(strengthen(live, old))),
        );
      }),
    );
  });

  const weekly = (on: 'saturday' | 'sunday', weeks: number): PolicyItemData => ({
    frequency: 'weekly',
    on,
    keep: { amount: weeks, unit: 'weeks' },
  });

  test.each<[weeks: number, days: string[]]>([
    [7, ['saturday']],
    [8, ['saturday']],
    [9, ['sunday', 'saturday']],
  ])('an item moved to sunday for %d weeks leaves %j when saturday for 8 comes back', (...row) => {
    const [weeks, days] = row;
    const undone = { items: [weekly('sunday', weeks)] };
    const { items } = strengthen(undone, { items: [weekly('saturday', 8)] }, undone);
    expect(items?.map(({ on }) => on)).toEqual(days);
  });

  test('an item on a day nobody is known to have declared stays', () => {
    const live = { items: [weekly('sunday', 8)] };
    const { items } = strengthen(live, { items: [weekly('saturday', 8)] });
    expect(items?.map(({ on }) => on)).toEqual(['sunday', 'saturday']);
  });

  test('of copies with a retention of their own lowers and forgets none', () => {
    fc.assert(
      fc.property(anyKeptCopies, anyKeptCopies, (live, old) => {
        const stronger = strengthen({ copies: live }, { copies: old });
        expect(lowered({ copies: live }, stronger)).toEqual([]);
        expect(lowered({ copies: old }, stronger)).toEqual([]);
        expect(strengthen(stronger, { copies: old })).toEqual(stronger);
      }),
    );
  });

  describe('copies that choose in another way', () => {
    const place = { zoneId: 'zone-1', cloudProvider: 'AWS', regionName: 'US_WEST_2' };
    const items: readonly PolicyItemData[] = [
      { frequency: 'daily', keep: { amount: 14, unit: 'days' } },
      weekly('saturday', 8),
      weekly('sunday', 9),
    ];
    const daily = (days: number): WireCopySetting => ({
      ...place,
      shouldCopyOplogs: false,
      copyPolicyItems: [
        { id: 'item-1', frequencyType: 'daily', retentionUnit: 'days', retentionValue: days },
      ],
    });
    const frequencies: WireCopySetting = {
      ...place,
      shouldCopyOplogs: true,
      frequencies: ['DAILY', 'WEEKLY', 'ON_DEMAND', 'MONTHLY'],
    };
    const last = (count: number): WireCopySetting => ({
      ...place,
      shouldCopyOplogs: false,
      lastNumberOfSnapshots: count,
    });
    const keepsOf = (live: WireCopySetting, old: WireCopySetting): unknown =>
      strengthen({ items, copies: [live] }, { items, copies: [old] }).copies?.map(
        ({ copyPolicyItems }) =>
          copyPolicyItems?.map(
            ({ frequencyType, retentionValue = 0, retentionUnit = '' }) =>
              `${frequencyType} ${retentionValue} ${retentionUnit}`,
          ),
      );

    test.each([
      [13, 'daily 14 days'],
      [14, 'daily 14 days'],
      [15, 'daily 15 days'],
    ])('become items kept as long as their snapshots, beside %d days: %s', (days, kept) => {
      const expected = [[kept, 'weekly 9 weeks', 'ondemand 0 ']];
      expect(keepsOf(daily(days), frequencies)).toEqual(expected);
      expect((keepsOf(frequencies, daily(days)) as string[][]).map((all) => all.sort())).toEqual(
        expected.map((all) => all.sort()),
      );
    });

    test('by number keep the greater one', () => {
      expect(strengthen({ copies: [last(3)] }, { copies: [last(5)] }).copies).toEqual([last(5)]);
      expect(strengthen({ copies: [last(5)] }, { copies: [last(3)] }).copies).toEqual([last(5)]);
    });

    test('stay as they are, unless the deployment that is undone made them so', () => {
      const stays = strengthen({ copies: [last(3)] }, { copies: [daily(30)] });
      expect(stays.copies).toEqual([last(3)]);
      const back = strengthen(
        { copies: [last(3)] },
        { copies: [daily(30)] },
        { copies: [last(3)] },
      );
      expect(back.copies).toEqual([daily(30)]);
      const edited = strengthen(
        { copies: [last(4)] },
        { copies: [daily(30)] },
        { copies: [last(3)] },
      );
      expect(edited.copies).toEqual([last(4)]);
    });
  });

  test('leaves a copy that follows no frequencies as it is: Atlas refuses both at once', () => {
    const place = { zoneId: 'zone-1', cloudProvider: 'AWS', regionName: 'US_WEST_2' };
    const live: WireCopySetting = { ...place, shouldCopyOplogs: false, lastNumberOfSnapshots: 5 };
    const old: WireCopySetting = { ...place, shouldCopyOplogs: true, frequencies: ['DAILY'] };
    expect(strengthen({ copies: [live] }, { copies: [old] })).toEqual({
      copies: [{ ...live, shouldCopyOplogs: true }],
    });
  });
});
