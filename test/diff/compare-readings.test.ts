import fc from 'fast-check';
import { type ScheduleModel } from '../../lib/core/model/protection-model';
import { type PolicyItemData } from '../../lib/core/values/policy-item';
import { type Action } from '../../lib/diff/changes/change-kind';
import { CHANGE_KINDS } from '../../lib/diff/changes/registry';
import { verdictOf } from '../../lib/diff/judge/verdict';
import { PROJECT } from '../golden/inputs/models';
import { daily, diffOf, modelOf } from './models';

const messages = (...sides: Parameters<typeof diffOf>): readonly string[] =>
  diffOf(...sides).changes.map(({ level, message }) => `${level}: ${message}`);

describe('retention at its bounds', () => {
  test('one day less weakens', () => {
    expect(messages(modelOf([daily(14)]), modelOf([daily(13)]))[0]).toBe(
      'weakens: cluster orders: daily snapshots are kept 13 days instead of 14 days; restore points that exist already keep their expiry, new ones live shorter',
    );
  });

  test('the same number of days is no change', () => {
    expect(messages(modelOf([daily(14)]), modelOf([daily(14)]))).toEqual([]);
  });

  test('one day more is better', () => {
    expect(messages(modelOf([daily(14)]), modelOf([daily(15)]))).toContain(
      'better: cluster orders: daily snapshots are kept 15 days instead of 14 days; new restore points live longer',
    );
  });
});

describe('acknowledgements', () => {
  const accepted = (rule: string, path: string, until?: string) => ({
    ...modelOf([daily(7)], { existingSnapshots: { act: 'apply-new-retention', key: 'k' } }),
    acknowledgements: [{ rule, path, reason: 'OPS-1', ...(until !== undefined && { until }) }],
  });
  const levels = (after: ReturnType<typeof accepted>, today = '2026-11-24') =>
    diffOf(modelOf([daily(14)]), after, { today })
      .changes.filter(({ acknowledged }) => acknowledged !== undefined)
      .map(({ kind }) => kind);

  test('one at the construct with a date covers what cannot be undone', () => {
    expect(levels(accepted('existing-points-purged', 'Orders/Schedule', '2026-11-24'))).toEqual([
      'existing-points-purged',
    ]);
  });

  test.each([
    ['above the construct', accepted('existing-points-purged', 'Orders', '2026-12-31')],
    ['without a date', accepted('existing-points-purged', 'Orders/Schedule')],
    ['past its date', accepted('existing-points-purged', 'Orders/Schedule', '2026-11-23')],
    ['of every kind', accepted('*', 'Orders/Schedule', '2026-12-31')],
    ['until no day at all', accepted('existing-points-purged', 'Orders/Schedule', 'whenever')],
    ['in another order', accepted('existing-points-purged', 'Orders/Schedule', '31.12.2026')],
    ['367 days ahead', accepted('existing-points-purged', 'Orders/Schedule', '2027-11-26')],
  ])('one %s does not', (_name, after) => {
    expect(levels(after)).toEqual([]);
  });

  test('one 366 days ahead does', () => {
    expect(levels(accepted('existing-points-purged', 'Orders/Schedule', '2027-11-25'))).toEqual([
      'existing-points-purged',
    ]);
  });

  test('one the older side has already does not cover what cannot be undone again', () => {
    const after = accepted('existing-points-purged', 'Orders/Schedule', '2026-12-31');
    const before = { ...modelOf([daily(14)]), acknowledgements: after.acknowledgements };
    expect(verdictOf(diffOf(before, after, { today: '2026-11-24' }))).toBe('irreversible');
  });

  test('one above the construct covers what only weakens', () => {
    expect(levels(accepted('data-loss-grown', 'Orders'))).toEqual(['data-loss-grown']);
  });

  test('one of the older side only does not count', () => {
    const before = {
      ...modelOf([daily(14)]),
      acknowledgements: accepted('retention-shortened', 'Orders').acknowledgements,
    };
    expect(verdictOf(diffOf(before, modelOf([daily(13)])))).toBe('weakens');
  });
});

describe('an inventory', () => {
  const inventory = {
    version: 1,
    takenAt: '2026-11-24T00:00:00Z',
    clusters: [
      {
        projectId: '65f0c1d2e3a4b5c6d7e8f901',
        name: 'orders',
        snapshots: [
          { id: 'a', frequency: 'daily', createdAt: '2026-11-16T23:59:59Z' },
          { id: 'b', frequency: 'daily', createdAt: '2026-11-17T00:00:00Z' },
          { id: 'c', frequency: 'daily', createdAt: '2026-11-17T00:00:01Z' },
          { id: 'd', frequency: 'weekly', createdAt: '2026-10-17T00:00:00Z' },
        ],
      },
    ],
  } as const;
  const after = modelOf([daily(7)], {
    existingSnapshots: { act: 'apply-new-retention', key: 'k' },
  });

  test('makes the count exact and names the snapshots', () => {
    const [purged] = diffOf(modelOf([daily(14)]), after, { inventory }).changes;
    expect(purged?.message).toContain(': 2 existing restore points are deleted at deploy, because');
    expect(purged?.details).toEqual([
      'daily snapshot a of 2026-11-16T23:59:59Z',
      'daily snapshot b of 2026-11-17T00:00:00Z',
    ]);
  });

  test('without one the count reads "up to"', () => {
    const [purged] = diffOf(modelOf([daily(14)]), after).changes;
    expect(purged?.message).toContain(': up to 7 existing restore points are deleted at deploy');
  });

  test('a moment dates what disappears', () => {
    const [purged] = diffOf(modelOf([daily(14)]), after, { now: '2026-11-24T12:00:00Z' }).changes;
    expect(purged?.details?.length).toBe(7);
    expect(purged?.details?.[0]).toMatch(/^daily snapshot of 2026-11-\d\dT\d\d:\d\dZ$/);
  });
});

describe('laws', () => {
  const keep = fc.record({
    amount: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const),
  });
  const item = fc.oneof(
    keep.map((kept): PolicyItemData => ({ frequency: 'daily', keep: kept })),
    fc
      .tuple(keep, fc.constantFrom(6, 12))
      .map(([kept, every]): PolicyItemData => ({ frequency: 'hourly', every, keep: kept })),
    fc
      .tuple(keep, fc.constantFrom('monday' as const, 'friday' as const))
      .map(([kept, on]): PolicyItemData => ({ frequency: 'weekly', on, keep: kept })),
  );
  const items = fc.uniqueArray(item, {
    selector: ({ frequency, on }) => `${frequency} ${String(on)}`,
    minLength: 1,
  });
  const copy = fc.record({
    region: fc.constantFrom(
      { provider: 'AWS' as const, name: 'US_WEST_2' },
      { provider: 'AWS' as const, name: 'EU_WEST_1' },
    ),
    oplog: fc.boolean(),
  });
  const schedule: fc.Arbitrary<Partial<ScheduleModel>> = fc.record({
    restoreWindowDays: fc.integer({ min: 1, max: 9 }),
    copies: fc.uniqueArray(copy, { selector: ({ region }) => region.name }),
    autoExport: fc.constantFrom('off' as const, { bucketId: 'b', frequency: 'monthly' as const }),
    onDrift: fc.constantFrom('fail' as const, 'overwrite' as const),
  });
  const model = fc
    .tuple(items, schedule, fc.boolean())
    .map(([list, rest, pointInTimeRestore]) =>
      modelOf(list, rest, { facts: { tier: 'M30', backupEnabled: true, pointInTimeRestore } }),
    );

  test('a model against itself has no change', () => {
    fc.assert(
      fc.property(model, (one) => {
        expect(diffOf(one, one).changes).toEqual([]);
      }),
    );
  });

  const OPPOSITES: Readonly<Record<Action, Action>> = {
    add: 'remove',
    remove: 'add',
    increase: 'decrease',
    decrease: 'increase',
    hide: 'show',
    show: 'hide',
    alter: 'alter',
  };
  const opposites = new Map(
    CHANGE_KINDS.map(({ id, service, aspect, action }) => [
      id,
      CHANGE_KINDS.find(
        (other) =>
          other.service === service &&
          other.aspect === aspect &&
          other.action === OPPOSITES[action],
      )?.id,
    ]),
  );

  test('every change has its mirror the other way round', () => {
    fc.assert(
      fc.property(model, model, (a, b) => {
        const there = diffOf(a, b).changes.map(
          ({ kind, aspect }) => `${String(opposites.get(kind))} ${aspectOf(kind, aspect)}`,
        );
        const back = diffOf(b, a).changes.map(
          ({ kind, aspect }) => `${kind} ${aspectOf(kind, aspect)}`,
        );
        expect(there.sort()).toEqual(back.sort());
      }),
    );
  });

  /** Reports name a slot or an age as the newer side has it. */
  const aspectOf = (kind: string, aspect: string): string =>
    /^(retention|hourly|slot|copied|data-loss)/.test(kind) ? '' : aspect;

  test('the order of items means nothing', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(diffOf(modelOf(list), modelOf([...list].reverse())).changes).toEqual([]);
      }),
    );
  });
});

test.each([
  ['older side', 0],
  ['newer side', 1],
] as const)('runs of a cluster that two stacks state are all compared: %s', (_side, index) => {
  const run = {
    path: 'Rescue/Collections',
    kind: 'collection-restore' as const,
    runId: 'OPS-1',
    from: {
      kind: 'newest-snapshot' as const,
      cluster: { path: 'Orders', projectId: PROJECT, name: 'orders' },
      maxAgeHours: 24,
    },
    overwrites: true,
    overwriteTarget: 'orders',
  };
  const model = modelOf([daily(14)]);
  const [cluster] = model.clusters;
  if (cluster === undefined) throw new Error('the model has a cluster');
  const again = { ...cluster, path: 'Again', schedules: [] };
  const running = [cluster, again].map((each, at) =>
    at === index ? { ...each, runs: [run] } : each,
  );
  const before = { ...model, clusters: [cluster, again] };
  const after = { ...model, clusters: running };
  expect(diffOf(before, after).changes.map(({ kind, level }) => [kind, level])).toEqual([
    ['run-started', 'irreversible'],
  ]);
});
