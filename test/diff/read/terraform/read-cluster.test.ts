import { compareReadings } from '../../../../lib/diff/compare-readings';
import { readPlanSides } from '../../../../lib/diff/read/read-input';
import { plan, tfCluster } from '../../../golden/inputs/terraform';

const kindsOf = (before: object, after: object): readonly string[] => {
  const sides = readPlanSides({
    name: 'plan.json',
    text: JSON.stringify(
      plan({
        type: 'mongodbatlas_cluster',
        actions: ['update'],
        before: tfCluster(before),
        after: tfCluster(after),
      }),
    ),
  });
  if (sides === undefined) throw new Error('this is not a plan');
  return compareReadings(sides.before, sides.after).changes.map(({ kind }) => kind);
};

test('a cluster of 1.x is backed up if either switch is on, whatever the legacy one says', () => {
  const legacy = { backup_enabled: false, pit_enabled: false };
  expect(kindsOf({ ...legacy, cloud_backup: true }, { ...legacy, cloud_backup: false })).toContain(
    'backup-switched-off',
  );
  expect(kindsOf({ ...legacy, cloud_backup: true }, { ...legacy, cloud_backup: true })).toEqual([]);
});
