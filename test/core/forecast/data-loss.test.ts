import fc from 'fast-check';
import { dataLossSteps, type DataLossStep } from '../../../lib/core/forecast/data-loss';
import { describeAges, describeDataLoss } from '../../../lib/core/forecast/describe-forecast';
import { restorePointsOf, type RestorePoint } from '../../../lib/core/forecast/restore-point';
import { type PolicyItemData } from '../../../lib/core/values/policy-item';
import { daily, hourly, monthly, weekly } from '../rules/subject';
import { anyPolicy, DAY, HOUR, keep } from './policies';

const february: PolicyItemData = { frequency: 'yearly', month: 'february', ...keep(7, 'years') };

const told = (steps: readonly DataLossStep[]): readonly string[] =>
  steps.map((step) => `${describeAges(step)}: ${describeDataLoss(step.loss)}`);

describe('the most that is lost', () => {
  test.each<[string, readonly PolicyItemData[], readonly string[]]>([
    [
      'ends one gap before the retention, when the last snapshot may just have expired',
      [daily(31), monthly(6), february],
      [
        'now to 30 days: 24 hours',
        '30 days to 137 days: 31 days',
        '137 days to 2189 days: 366 days',
        'beyond 2189 days: everything, no restore point is certain',
      ],
    ],
    [
      'counts hours',
      [hourly(7, 6), daily(14)],
      [
        'now to 6 days 18 hours: 6 hours',
        '6 days 18 hours to 13 days: 24 hours',
        'beyond 13 days: everything, no restore point is certain',
      ],
    ],
    [
      'is everything where a snapshot is gone as the next is taken',
      [weekly(1)],
      ['any age: everything, no restore point is certain'],
    ],
    [
      'counts a day with the one that a rarer item takes and keeps shorter',
      [daily(31), weekly(1)],
      [
        'now to 6 days: 24 hours',
        '6 days to 29 days: 2 days',
        'beyond 29 days: everything, no restore point is certain',
      ],
    ],
    [
      'counts an hour with the one that a rarer item takes and keeps shorter',
      [hourly(31, 6), daily(2)],
      [
        'now to 1 day 18 hours: 6 hours',
        '1 day 18 hours to 30 days 12 hours: 12 hours',
        'beyond 30 days 12 hours: everything, no restore point is certain',
      ],
    ],
  ])('%s', (_name, items, steps) => {
    expect(told(dataLossSteps(items, 'off', undefined))).toEqual(steps);
  });
});

const FROM = Date.UTC(2023, 0, 1);
const LONG_DAYS = 3 * 366;
const REACH = 40 * DAY;

/** What is lost when a moment is restored: the distance to the last snapshot up to it that still exists. */
function lossOf(points: readonly RestorePoint[], now: number, age: number): number {
  let last: number | undefined;
  for (const { at, expiry } of points) {
    if (at > now - age) break;
    if (expiry.least > now) last = at;
  }
  return last === undefined ? Infinity : now - age - last;
}

const mostAt = (steps: readonly DataLossStep[], age: number): number => {
  const step = steps.find(({ to }) => to === undefined || age <= to.days.least * DAY);
  return step?.loss.kind === 'snapshots' ? step.loss.atMost : Infinity;
};

test('no restore of any age at any moment loses more than is said', () => {
  fc.assert(
    fc.property(
      anyPolicy,
      fc.integer({ min: 0, max: LONG_DAYS * 24 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 10_000 }),
      (items, hours, share, index) => {
        const steps = dataLossSteps(items, 'off', undefined);
        const now = FROM + hours * HOUR;
        const points = restorePointsOf(items, 0, { from: now - DAY, to: now + REACH });
        // Right before a snapshot is taken and right after one has expired, most is lost.
        const moments = points
          .flatMap(({ at, expiry }) => [at - 1, expiry.least])
          .filter((moment) => moment >= now && moment <= now + REACH);
        const moment = moments[index % moments.length] ?? now;
        const ends = steps.flatMap(({ to }) => (to === undefined ? [] : [to.days.least * DAY]));
        for (const age of [0, 1, ...ends.flatMap((end) => [end, end * share])])
          expect(lossOf(points, moment, age)).toBeLessThanOrEqual(mostAt(steps, age));
      },
    ),
    { numRuns: 300 },
  );
});
