import { choosePoint } from '../../../../lib/atlas/operations/restore/restore-point';
import { type RestoreRequest } from '../../../../lib/atlas/operations/restore/restore-request';
import { markerOf } from '../../../../lib/atlas/operations/snapshot/marker';
import { type WireSnapshot } from '../../../../lib/atlas/wire/snapshot';

const CLUSTER = { projectId: '65f0c1d2e3a4b5c6d7e8f901', clusterName: 'orders' };
const OWNER = { stack: 'OrdersChange', resource: 'BeforeV2' };
const MARKER = markerOf({ owner: OWNER, target: CLUSTER, key: 'v2' });
const TAKEN = { id: '6b010cf76a79421337008cf4', createdAt: '2026-11-21T03:17:33Z' };
const OTHER = { id: '6b010cf76a79421337008cf5', createdAt: '2026-11-21T04:17:33Z' };

const request: RestoreRequest = {
  source: { kind: 'declared-snapshot', cluster: CLUSTER, owner: OWNER, key: 'v2' },
  target: { ...CLUSTER, clusterName: 'staging' },
  runId: 'first',
  attempt: 'one',
  safetySnapshot: { skippedBecause: 'a drill' },
  isRollback: false,
};
const choose = (...snapshots: readonly object[]): unknown =>
  choosePoint(request, snapshots as readonly WireSnapshot[], Date.parse('2026-11-21T05:00:00Z'));
const snapshot = (facts: typeof TAKEN, description: string, status = 'completed'): object => ({
  ...facts,
  status,
  description,
});

describe('a declared snapshot', () => {
  test('is the one that carries the marker of its key', () => {
    const mine = snapshot(TAKEN, `before schema v2 ${MARKER}`);
    expect(choose(snapshot(OTHER, `${MARKER} is not at the end`), mine)).toEqual({
      point: { kind: 'snapshot', snapshotId: TAKEN.id, takenAt: TAKEN.createdAt },
      snapshot: mine,
    });
  });

  test.each([
    ['there is none', []],
    ['it is not completed', [snapshot(TAKEN, `v2 ${MARKER}`, 'inProgress')]],
  ])('is refused where %s', (_why, snapshots) => {
    expect(choose(...snapshots)).toEqual({
      fact: 'orders has no completed snapshot v2 of BeforeV2 in stack OrdersChange',
      remedy: 'it expired, was deleted or was never taken; choose one that exists',
    });
  });

  test('is not guessed where two carry its marker', () => {
    expect(choose(snapshot(TAKEN, `v2 ${MARKER}`), snapshot(OTHER, `v2 ${MARKER}`))).toEqual({
      fact: `two snapshots of orders carry the marker ${MARKER} (${TAKEN.id} and ${OTHER.id}), so which one is meant cannot be told`,
      remedy: 'choose one by its id',
    });
  });
});
