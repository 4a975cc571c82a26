import fc from 'fast-check';
import { toWireItem } from '../../lib/atlas/wire/policy-item';
import { type WireSchedule } from '../../lib/atlas/wire/schedule';
import { existingAt } from '../../lib/core/forecast/count';
import { forecast } from '../../lib/core/forecast/forecast';
import { isCannotTell } from '../../lib/core/forecast/told';
import { type TimeOfDayData } from '../../lib/core/model/protection-model';
import { type PolicyItemData } from '../../lib/core/values/policy-item';
import { settleSnapshots } from '../../lib/simulator/atlas/schedule/settle';
import { plantCluster, plantProject } from '../../lib/simulator/atlas/plant';
import { findCluster } from '../../lib/simulator/atlas/find-planted';
import { emptyState, type SimulatedCluster } from '../../lib/simulator/atlas/state';
import { anyPolicy, anyReferenceTime, DAY, iso, keep } from '../core/forecast/policies';
import { clusterWith } from '../core/rules/subject';

const DAYS_PER_YEAR = 366;
const LOOKS = 12;

/** What is there at a moment: when it was taken, for which frequency, and when it goes at the earliest. */
type Holding = readonly [at: string, kind: string, expiry: string];

const onWire = (items: readonly PolicyItemData[], time: TimeOfDayData): WireSchedule => ({
  autoExportEnabled: false,
  clusterId: 'c',
  clusterName: 'orders',
  copyPolicyItemsEnabled: false,
  copySettings: [],
  policies: [{ id: 'p', policyItems: items.map((item) => toWireItem(item)) }],
  referenceHourOfDay: time.hour,
  referenceMinuteOfHour: time.minute,
  restoreWindowDays: 1,
  useOrgAndGroupNamesInExportPrefix: false,
});

function simulatedCluster(schedule: WireSchedule, start: Date): SimulatedCluster {
  const state = emptyState();
  plantProject(state, { id: 'p', name: 'Payments' }, start);
  plantCluster(state, { projectId: 'p', name: 'orders', tier: 'M30' }, start, () => 'id');
  return Object.assign(findCluster(state, 'p', 'orders'), { schedule });
}

const simulated = (cluster: SimulatedCluster, now: number): readonly Holding[] => {
  settleSnapshots(cluster, new Date(now), () => 'id');
  return cluster.snapshots
    .map(({ takenAt, frequencyType, expiry }): Holding => [
      takenAt.toISOString(),
      frequencyType,
      expiry.toISOString(),
    ])
    .sort(([a], [b]) => a.localeCompare(b));
};

function forecasted(
  items: readonly PolicyItemData[],
  referenceTime: TimeOfDayData,
  options: { readonly since: string; readonly now: string },
): readonly Holding[] {
  const { points, now } = forecast(clusterWith({ items, referenceTime }), options);
  if (isCannotTell(points)) throw new Error(points.cannotTell);
  return existingAt(points, now)
    .filter(({ expiry }) => expiry.least > now)
    .map(({ at, kind, expiry }) => [iso(at), kind, iso(expiry.least)]);
}

// Within a second no slot begins, so that "since" and "after" mean the same.
const anyStart = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000 + 30_000));

// Rare among generated policies: two equally rare items on one day, the shorter kept first.
const START = new Date('2026-06-01T00:00:30Z');
const MEETING_IN_FEBRUARY: readonly PolicyItemData[] = [
  { frequency: 'monthly', on: 28, ...keep(1, 'months') },
  { frequency: 'monthly', on: 'last', ...keep(6, 'months') },
];

describe('the forecast and the simulated service, written apart from each other', () => {
  test('hold the same restore points all through a year', () => {
    fc.assert(
      fc.property(anyPolicy, anyReferenceTime, anyStart, (items, time, start) => {
        const cluster = simulatedCluster(onWire(items, time), start);
        for (let look = 1; look <= LOOKS; look++) {
          const now = start.getTime() + Math.round((look * DAYS_PER_YEAR * DAY) / LOOKS);
          expect(forecasted(items, time, { since: start.toISOString(), now: iso(now) })).toEqual(
            simulated(cluster, now),
          );
        }
      }),
      { numRuns: 50, examples: [[MEETING_IN_FEBRUARY, { hour: 3, minute: 0 }, START]] },
    );
  }, 60_000);
});
