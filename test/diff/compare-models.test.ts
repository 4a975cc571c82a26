import fc from 'fast-check';
import { type PolicyItemData } from '../../lib/core/values/policy-item';
import { compareModels } from '../../lib/diff/compare-models';
import { CHANGE_KINDS } from '../../lib/diff/changes/registry';
import { verdictOf } from '../../lib/diff/verdict';
import { daily, modelOf, unscheduled } from './models';

const messages = (...sides: Parameters<typeof compareModels>): readonly string[] =>
  compareModels(...sides).changes.map(({ level, message }) => `${level}: ${message}`);

describe('retention', () => {
  test('one day less weakens', () => {
    expect(messages(modelOf([daily(14)]), modelOf([daily(13)]))).toEqual([
      'weakens: cluster orders: daily snapshots are kept 13 days instead of 14 days; restore points that exist already keep their expiry, new ones live shorter',
    ]);
  });

  test('the same number of days is no change', () => {
    expect(messages(modelOf([daily(14)]), modelOf([daily(14)]))).toEqual([]);
  });

  test('one day more is better', () => {
    expect(messages(modelOf([daily(14)]), modelOf([daily(15)]))).toEqual([
      'better: cluster orders: daily snapshots are kept 15 days instead of 14 days; new restore points live longer',
    ]);
  });

  test.each([
    ['7 days and 1 week', daily(7), daily(1, 'weeks')],
    ['14 days and 2 weeks', daily(14), daily(2, 'weeks')],
  ])('%s are the same', (_name, before, after) => {
    expect(messages(modelOf([before]), modelOf([after]))).toEqual([]);
  });

  test('a month against 30 days cannot be told', () => {
    expect(messages(modelOf([daily(30)]), modelOf([daily(1, 'months')]))).toEqual([
      'cannot tell: cluster orders: daily snapshots are kept 1 month instead of 30 days; which is longer depends on the calendar, so compare in one unit',
    ]);
  });

  test('a new key for existing snapshots makes it irreversible', () => {
    const after = modelOf([daily(2)], {
      existingSnapshots: { act: 'apply-new-retention', key: '2026-11-21 OPS-812' },
    });
    expect(messages(modelOf([daily(7)]), after)).toEqual([
      'irreversible: cluster orders: daily snapshots are kept 2 days instead of 7 days; restore points that exist already are deleted at deploy and cannot be brought back',
    ]);
  });

  test('a key that was used before does nothing again', () => {
    const existingSnapshots = { act: 'apply-new-retention', key: 'OPS-812' } as const;
    const [change] = compareModels(
      modelOf([daily(7)], { existingSnapshots }),
      modelOf([daily(2)], { existingSnapshots }),
    ).changes;
    expect(change?.level).toBe('weakens');
  });

  test('a frequency that is gone weakens', () => {
    const hourly: PolicyItemData = {
      frequency: 'hourly',
      every: 6,
      keep: { amount: 2, unit: 'days' },
    };
    expect(messages(modelOf([hourly, daily(7)]), modelOf([daily(7)]))).toEqual([
      'weakens: cluster orders: snapshots every 6 h are no longer taken, they were kept 2 days; restore points that exist already keep their expiry, new ones live shorter',
    ]);
  });

  test('moving a weekly snapshot to another day is no change of retention', () => {
    const weekly = (on: 'saturday' | 'sunday'): PolicyItemData => ({
      frequency: 'weekly',
      on,
      keep: { amount: 8, unit: 'weeks' },
    });
    expect(messages(modelOf([weekly('saturday')]), modelOf([weekly('sunday')]))).toEqual([]);
  });
});

describe('schedules', () => {
  test('removing a construct keeps the live schedule and says that nobody guards it', () => {
    const before = modelOf([daily(7)]);
    expect(messages(before, unscheduled(before))).toEqual([
      'info: cluster orders: its backup policy is no longer declared; the live one stays, and nothing here guards it',
    ]);
  });

  test('removing one that deletes its schedule weakens', () => {
    const before = modelOf([daily(7)], { onRemove: 'delete-schedule' });
    expect(messages(before, unscheduled(before))).toEqual([
      'weakens: cluster orders: its backup schedule is deleted at deploy, because onRemove says so; set OnRemove.KEEP in a deployment before to keep it',
    ]);
  });

  test('renaming the construct is no change', () => {
    expect(
      messages(modelOf([daily(7)]), modelOf([daily(7)], { path: 'Other' }, { path: 'Moved' })),
    ).toEqual([]);
  });
});

describe('the newer model', () => {
  test('is held against the rules', () => {
    const diff = compareModels(
      modelOf([daily(7)]),
      modelOf([daily(7)], {}, { facts: { tier: 'M0' } }),
    );
    expect(verdictOf(diff)).toBe('invalid');
    expect(diff.invalid.map(({ rule }) => rule)).toContain('tier-supports-cloud-backup');
  });
});

describe('laws', () => {
  const unit = fc.constantFrom(
    'days' as const,
    'weeks' as const,
    'months' as const,
    'years' as const,
  );
  const keep = fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit });
  const item = fc.oneof(
    keep.map((kept): PolicyItemData => ({ frequency: 'daily', keep: kept })),
    keep.map((kept): PolicyItemData => ({ frequency: 'hourly', every: 6, keep: kept })),
    fc
      .tuple(keep, fc.constantFrom('monday' as const, 'friday' as const))
      .map(([kept, on]): PolicyItemData => ({ frequency: 'weekly', on, keep: kept })),
  );
  const items = fc.uniqueArray(item, {
    selector: ({ frequency, on }) => `${frequency} ${String(on)}`,
    minLength: 1,
  });

  test('a model against itself has no change', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(compareModels(modelOf(list), modelOf(list)).changes).toEqual([]);
      }),
    );
  });

  test('the order of items means nothing', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(compareModels(modelOf(list), modelOf([...list].reverse())).changes).toEqual([]);
      }),
    );
  });

  test('what shortens one way lengthens the other way', () => {
    const count = (list: readonly { readonly kind: string }[], kind: string): number =>
      list.filter((change) => change.kind === kind).length;
    fc.assert(
      fc.property(items, items, (a, b) => {
        const there = compareModels(modelOf(a), modelOf(b)).changes;
        const back = compareModels(modelOf(b), modelOf(a)).changes;
        expect(count(there, 'retention-shortened')).toBe(count(back, 'retention-lengthened'));
      }),
    );
  });

  test('every kind has a mirror among the kinds', () => {
    const ids = CHANGE_KINDS.map(({ id }) => id);
    expect(CHANGE_KINDS.filter(({ mirror }) => !ids.includes(mirror))).toEqual([]);
  });
});
