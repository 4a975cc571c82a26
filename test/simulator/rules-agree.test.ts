import fc from 'fast-check';
import { type AtlasClient } from '../../lib/atlas/client/atlas-client';
import { AtlasError } from '../../lib/atlas/client/atlas-error';
import { clusterRequest } from '../../lib/atlas/operations/cluster-target';
import { planPatch } from '../../lib/atlas/operations/schedule/plan-patch';
import { type ScheduleState } from '../../lib/atlas/operations/schedule/schedule-state';
import { type WireCluster } from '../../lib/atlas/wire/cluster';
import { toWireCopy } from '../../lib/atlas/wire/copy-setting';
import { type WireSchedule } from '../../lib/atlas/wire/schedule';
import { checkProtection } from '../../lib/core/check-protection';
import { isBlocking } from '../../lib/core/finding';
import {
  type AutoExportModel,
  type ClusterFacts,
  type CopyModel,
  type ScheduleModel,
} from '../../lib/core/model/protection-model';
import { type RegionData } from '../../lib/core/values/atlas-region';
import { DayOfWeek, Month } from '../../lib/core/values/calendar';
import { FREQUENCIES } from '../../lib/core/values/frequency';
import { type PolicyItemData } from '../../lib/core/values/policy-item';
import { RetentionUnit, type RetentionAmount } from '../../lib/core/values/retention';
import { clusterWith, modelOf } from '../core/rules/subject';
import { clientOf, PROJECT, startWorld, type World } from './world';

/** Stopped at synth because it makes no sense; what Atlas answers is not known, so the simulator takes it. */
const STRICTER_THAN_ATLAS = ['policy-items-are-distinct'];
const RUNS = 500;
const BUCKET = '65f0c1d2e3a4b5c6d7e8f9b1';
const TARGET = { projectId: PROJECT, clusterName: 'orders' };

// Amounts near the bounds of every rule: minimums, month lengths, a year, and what is no amount at all.
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(1, 2, 4, 5, 7, 12, 13, 28, 30, 31, 365, 366, 370) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1.5) },
);
const keep: fc.Arbitrary<RetentionAmount> = fc.record({
  amount,
  unit: fc.constantFrom(...Object.values(RetentionUnit)),
});
const item = <Slot extends object>(
  frequency: PolicyItemData['frequency'],
  slot: fc.Arbitrary<Slot>,
): fc.Arbitrary<PolicyItemData> =>
  fc.record({ slot, keep }).map((chosen) => ({ frequency, ...chosen.slot, keep: chosen.keep }));

const hourly = item(
  'hourly',
  fc.record({ every: fc.constantFrom(1, 2, 4, 6, 8, 12, 12, 12, 3, 24, 0) }),
);
const daily = item('daily', fc.constant({}));
const weekly = item('weekly', fc.record({ on: fc.constantFrom(...Object.values(DayOfWeek)) }));
// 40 is how the wire, and only the wire, spells the last day of the month.
const monthly = item(
  'monthly',
  fc.record({ on: fc.constantFrom<number | 'last'>('last', 'last', 1, 15, 28, 29, 31, 0, 1.5) }),
);
const yearly = item('yearly', fc.record({ month: fc.constantFrom(...Object.values(Month)) }));

/** Mostly sound: the rarer an item, the larger the unit it is kept in. */
const growing: fc.Arbitrary<readonly PolicyItemData[]> = fc
  .record({
    amount: fc.integer({ min: 1, max: 14 }),
    every: fc.constantFrom(2, 6, 12),
    rarer: fc.subarray(['daily', 'weekly', 'monthly', 'yearly'] as const),

    hasHourly: fc.nat(9).map((dice) => dice > 0),
  })
  .map(({ amount, every, rarer, hasHourly }) => [
    ...(hasHourly ? [{ frequency: 'hourly' as const, every, keep: kept('days', amount) }] : []),
    ...rarer.map((frequency) => ({
      ...SLOT_OF[frequency],
      keep: kept(UNIT_OF[frequency], amount),
    })),
  ]);
const kept = (unit: RetentionAmount['unit'], amount: number): RetentionAmount => ({ amount, unit });
const SLOT_OF = {
  daily: { frequency: 'daily' },
  weekly: { frequency: 'weekly', on: 'sunday' },
  monthly: { frequency: 'monthly', on: 'last' },
  yearly: { frequency: 'yearly', month: 'december' },
} as const;
const UNIT_OF = { daily: 'days', weekly: 'weeks', monthly: 'months', yearly: 'years' } as const;
const anyItems = mostly(
  growing,
  fc.array(fc.oneof(hourly, daily, weekly, monthly, yearly), { maxLength: 4 }),
);

/** A schedule has many parts, and one bad part hides the others: most of each are sound. */
function mostly<Value>(sound: fc.Arbitrary<Value>, any: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 4, arbitrary: sound }, { weight: 1, arbitrary: any });
}

const PRIMARY: RegionData = { provider: 'AWS', name: 'US_EAST_1' };
const anyCopy: fc.Arbitrary<CopyModel> = fc.record({
  region: fc.constantFrom<RegionData>(
    PRIMARY,
    { provider: 'AWS', name: 'US_WEST_2' },
    { provider: 'AWS', name: 'EU_WEST_1' },
    { provider: 'AWS', name: 'AP_SOUTH_1' },
    { provider: 'AZURE', name: 'EUROPE_WEST' },
  ),
  frequencies: fc.subarray([...FREQUENCIES, 'on-demand' as const]),
  oplog: fc.boolean(),
});
const anyExport: fc.Arbitrary<AutoExportModel> = fc.record({
  bucketId: fc.constant(BUCKET),
  frequency: fc.constantFrom(...FREQUENCIES),
});

// Everything is declared: of what is left out, synth knows nothing and the deployment asks the live cluster.
const anySchedule = fc.record({
  items: anyItems,
  restoreWindowDays: mostly(
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom(0, -1, 1.5, 7, 14, 15, 30, 400),
  ),
  copies: mostly<readonly CopyModel[]>(fc.constant([]), fc.array(anyCopy, { maxLength: 2 })),
  autoExport: mostly<AutoExportModel | 'off'>(fc.constant('off'), anyExport),
});

interface Seed {
  readonly tier: string;
  readonly backupEnabled: boolean;
  readonly pitEnabled: boolean;
}
const anyCluster: fc.Arbitrary<Seed> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('M0', 'FLEX').map(withoutBackups) },
  { weight: 1, arbitrary: fc.constantFrom('M10', 'R40').map(withoutBackups) },
  {
    weight: 10,
    arbitrary: fc.record({
      tier: fc.constantFrom('M10', 'M30', 'R40', 'M40_NVME', 'M40_NVME_GEN_2'),
      backupEnabled: fc.constant(true),
      pitEnabled: fc.boolean(),
    }),
  },
);

function withoutBackups(tier: string): Seed {
  return { tier, backupEnabled: false, pitEnabled: false };
}

let world: World;
let client: AtlasClient;
beforeAll(async () => {
  world = await startWorld();
  world.atlas.addExportBucket({ projectId: PROJECT, id: BUCKET });
  client = clientOf(world.atlas);
});
afterAll(() => world.close());

type Declared = Required<Pick<ScheduleModel, 'items' | 'copies' | 'autoExport'>> & {
  readonly restoreWindowDays: number;
};

const stopping = (schedule: Declared, { tier, backupEnabled, pitEnabled }: Seed): string[] => {
  const facts: ClusterFacts = {
    tier,
    regions: [PRIMARY],
    backupEnabled,
    pointInTimeRestore: pitEnabled,
  };
  return checkProtection(modelOf(clusterWith(schedule, facts)))
    .filter(isBlocking)
    .map(({ rule }) => rule)
    .filter((rule) => !STRICTER_THAN_ATLAS.includes(rule));
};

/** What the simulator says to the PATCH of a schedule on a fresh cluster: undefined when it takes it. */
async function refusalOf(schedule: Declared, seed: Seed): Promise<string | undefined> {
  try {
    await patch(schedule, seed);
    return undefined;
  } catch (error) {
    if (AtlasError.isAtlasError(error)) return error.message;
    throw error;
  }
}

async function patch(declared: Declared, seed: Seed): Promise<void> {
  const { tier, ...flags } = seed;
  const clusterName = tier === 'FLEX' ? 'flex' : 'orders';
  if (tier === 'FLEX') world.atlas.addFlexCluster({ projectId: PROJECT, name: clusterName });
  else world.atlas.addCluster({ projectId: PROJECT, name: clusterName, tier, ...flags });
  const target = { ...TARGET, clusterName };
  const cluster = await client.send<WireCluster>(clusterRequest(target, 'getGroupCluster', 'GET'));
  const live = await client.send<WireSchedule>(
    clusterRequest(target, 'getGroupClusterBackupSchedule', 'GET', '/backup/schedule'),
  );
  const body = planPatch(live, onWire(declared, cluster));
  await client.send({
    ...clusterRequest(target, 'updateGroupClusterBackupSchedule', 'PATCH', '/backup/schedule'),
    body,
  });
}

/** Without the refusals of our own that come before a PATCH: this is about Atlas's. */
function onWire({ copies, ...others }: Declared, cluster: WireCluster): ScheduleState {
  const zoneId = cluster.replicationSpecs[0]?.zoneId ?? '';
  return {
    ...others,
    copies: copies.map(({ region, frequencies = [], oplog }) =>
      toWireCopy({
        provider: region.provider,
        region: region.name,
        zoneId,
        choice: { frequencies },
        oplog,
      }),
    ),
  };
}

describe('the rules and the simulated service, written apart from each other', () => {
  test('stop and refuse the same schedules', async () => {
    let stopped = 0;
    await fc.assert(
      fc.asyncProperty(anySchedule, anyCluster, async (schedule, seed) => {
        const rules = stopping(schedule, seed);
        const refusal = await refusalOf(schedule, seed);
        if (rules.length > 0) stopped += 1;
        expect({ rules, refusal, isSame: rules.length > 0 === (refusal !== undefined) }).toEqual({
          rules,
          refusal,
          isSame: true,
        });
      }),
      { numRuns: RUNS },
    );
    // A generator that only ever makes one kind of schedule would prove nothing.
    expect(stopped).toBeGreaterThan(RUNS / 5);
    expect(stopped).toBeLessThan(RUNS - RUNS / 5);
  }, 60_000);

  // Rare among generated schedules, and each was once judged differently.
  test.each([
    ['12 months are a year', SLOT_OF.weekly, 12, 366],
    ['24 months are two years', SLOT_OF.monthly, 24, 732],
  ] as const)('agree that %s', async (_, slot, months, days) => {
    const scheduleOf = (amount: number): Declared => ({
      items: [
        { ...SLOT_OF.daily, keep: kept('days', amount) },
        { ...slot, keep: kept('months', months) },
      ],
      restoreWindowDays: 1,
      copies: [],
      autoExport: 'off',
    });
    const seed = { tier: 'M10', backupEnabled: true, pitEnabled: false };
    expect(stopping(scheduleOf(days + 1), seed)).toEqual(['rarer-items-keep-longer']);
    expect(await refusalOf(scheduleOf(days + 1), seed)).toContain('400 INVALID_BACKUP_POLICY');
    expect(stopping(scheduleOf(days), seed)).toEqual([]);
    expect(await refusalOf(scheduleOf(days), seed)).toBeUndefined();
  });

  test('differ knowingly about two items for one day: what Atlas answers is not known', async () => {
    const weekly = { ...SLOT_OF.weekly, keep: kept('weeks', 4) };
    const schedule: Declared = {
      items: [weekly, weekly],
      restoreWindowDays: 1,
      copies: [],
      autoExport: 'off',
    };
    const seed = { tier: 'M10', backupEnabled: true, pitEnabled: false };
    const findings = checkProtection(
      modelOf(clusterWith(schedule, { tier: 'M10', pointInTimeRestore: false })),
    );
    expect(findings.filter(isBlocking).map(({ rule }) => rule)).toEqual(STRICTER_THAN_ATLAS);
    expect(await refusalOf(schedule, seed)).toBeUndefined();
  });
});
