import { checkProtection } from '../../../lib/core/check-protection';
import { type ClusterFacts } from '../../../lib/core/model/protection-model';
import { clusterNamed, FACTS, toldOf } from './app';
import { clusterWith, COPIES, GOOD_ITEMS, isAbout, KNOWN_FACTS, modelOf, tell } from './subject';

test('an app in which nothing is wrong is told nothing', () => {
  expect(toldOf({})).toEqual([]);
});

test('copies that are not managed leave open whether restore points are in two regions', () => {
  const cluster = {
    ...clusterWith({}, KNOWN_FACTS),
    schedules: [{ path: 'Stack/Schedule', items: GOOD_ITEMS }],
  };
  expect(checkProtection(modelOf(cluster)).map(tell)).toEqual([
    'restore-points-are-in-two-regions (unverified): cluster orders: whether its restore points are in a second region is not known, as copies are not managed; add copies to another region, or acknowledge this with the reason',
  ]);
});

describe('every-cluster-has-a-schedule', () => {
  const FORGOTTEN =
    'every-cluster-has-a-schedule (warning): cluster billing: it has no schedule, and the app protects other clusters with one; declare a BackupSchedule for it, or acknowledge this with the reason';
  const billing = (facts: ClusterFacts = FACTS): string[] =>
    toldOf({ more: [clusterNamed('billing', { facts })] }).filter(
      isAbout('every-cluster-has-a-schedule'),
    );

  test('fails for a cluster without one beside clusters with one', () => {
    expect(billing()).toEqual([FORGOTTEN]);
    expect(billing({})).toEqual([FORGOTTEN]);
    expect(billing({ ...FACTS, restoreTarget: 'never' })).toEqual([FORGOTTEN]);
  });

  test.each(['M0', 'FLEX'])('holds for %s, which has no schedules', (tier) => {
    expect(billing({ tier })).toEqual([]);
  });

  test('holds for a cluster stated to be emptied by restores', () => {
    expect(billing({ restoreTarget: 'allowed' })).toEqual([]);
  });

  test('holds for a cluster whose schedule is declared for another construct of the same name', () => {
    const schedules = [{ path: 'Other/Schedule', items: GOOD_ITEMS, copies: COPIES }];
    const more = [
      clusterNamed('billing'),
      clusterNamed('billing', { path: 'Other/Billing', schedules }),
    ];
    expect(toldOf({ more })).toEqual([]);
  });

  test('holds in an app without any schedule', () => {
    const bare = { ...clusterWith(), schedules: [] };
    expect(checkProtection(modelOf(bare))).toEqual([]);
  });
});
