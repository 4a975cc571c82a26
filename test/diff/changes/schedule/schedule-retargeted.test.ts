import { compareReadings } from '../../../../lib/diff/compare-readings';
import { readPlanSides } from '../../../../lib/diff/read/read-input';
import { plan, tfSchedule } from '../../../golden/inputs/terraform';

function told(actions: readonly string[], before: object, after: object): readonly string[] {
  const document = plan({ type: 'mongodbatlas_cloud_backup_schedule', actions, before, after });
  const sides = readPlanSides({ name: 'plan.json', text: JSON.stringify(document) });
  if (sides === undefined) throw new Error('this is not a plan');
  return compareReadings(sides.before, sides.after)
    .changes.filter(({ kind }) => ['schedule-retargeted', 'schedule-rebuilt'].includes(kind))
    .map(({ kind, level, message }) => `${level} ${kind} ${message}`);
}

const REPLACED = ['delete', 'create'];
const billing = { cluster_name: 'billing' };
const elsewhere = { project_id: '65f0c1d2e3a4b5c6d7e8f999' };

test.each([
  [billing, 'cluster billing', 'cluster billing'],
  [elsewhere, 'cluster prod', 'cluster prod of another project'],
])(
  'a schedule that is pointed at %j and replaced says what is deleted',
  (target, subject, young) => {
    expect(told(REPLACED, tfSchedule(), tfSchedule(target))).toEqual([
      `weakens schedule-retargeted ${subject}: the schedule of cluster prod is deleted with mongodbatlas_cloud_backup_schedule.prod, which is replaced by one for ${young}; apply skip_destroy = true before, or give ${young} a resource of its own`,
    ]);
  },
);

test('what the state says decides: with skip_destroy there the old schedule stays', () => {
  const kept = { skip_destroy: true };
  expect(told(REPLACED, tfSchedule(kept), tfSchedule({ ...billing, ...kept }))).toEqual([
    'warning schedule-retargeted cluster billing: the schedule is applied to cluster billing from now on; cluster prod keeps the schedule it has; nothing here guards cluster prod any more, and whether cluster billing had more than it gets cannot be told',
  ]);
  expect(told(REPLACED, tfSchedule(), tfSchedule({ ...billing, ...kept }))).toHaveLength(1);
});

test('one that is edited in place patches the cluster its state names', () => {
  expect(told(['update'], tfSchedule(), tfSchedule(billing))).toEqual([
    'weakens schedule-retargeted cluster billing: the schedule is pointed at cluster billing, but the provider patches cluster prod, which its state names; give cluster billing a resource of its own, or apply skip_destroy = true before this one is replaced, which else deletes the schedule of cluster prod',
  ]);
});
