import { readdirSync, readFileSync } from 'node:fs';
import { compareReadings } from '../../../../lib/diff/compare-readings';
import { verdictOf } from '../../../../lib/diff/judge/verdict';
import { readFile, readPlanSides } from '../../../../lib/diff/read/read-input';
import { plan, tfCluster, tfSchedule } from '../../../golden/inputs/terraform';

const FOLDER = 'test/terraform/plans';
const textOf = (name: string): string => readFileSync(`${FOLDER}/${name}.json`, 'utf8');

/** Plans the real terraform wrote (test/terraform/record-plans.mjs), and what is found in them. */
const RECORDED: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', 'does not weaken', []],
  [
    'retention-and-window-cut',
    'irreversible',
    [
      'existing-points-purged',
      'copy-removed',
      'restore-window-shortened',
      'data-loss-grown',
      'storage-shrunk',
    ],
  ],
  [
    'switches-off',
    'irreversible',
    [
      'backup-switched-off',
      'point-in-time-restore-switched-off',
      'termination-protection-removed',
      'data-loss-grown',
      'data-loss-grown',
      'data-loss-grown',
    ],
  ],
  ['cluster-destroyed', 'irreversible', ['cluster-removed']],
  ['cluster-destroyed-backups-retained', 'does not weaken', ['cluster-removed']],
  ['cluster-replaced', 'irreversible', ['cluster-replaced', 'cluster-guard-added']],
  ['cluster-forgotten', 'does not weaken', ['cluster-forgotten']],
  ['cluster-moved', 'does not weaken', []],
  ['schedule-address-changed', 'weakens', ['schedule-emptied']],
  ['schedule-retargeted', 'weakens', ['schedule-retargeted']],
  ['window-sensitive', 'weakens', ['restore-window-shortened', 'data-loss-grown']],
  ['window-known-after-apply', 'cannot tell', ['value-hidden', 'data-loss-unclear']],
  ['snapshot-destroyed', 'irreversible', ['snapshot-deleted']],
  ['restore-created', 'irreversible', ['restore-wipes-target']],
  ['restore-run-again', 'irreversible', ['restore-runs-again']],
  ['azure-cluster-destroyed', 'irreversible', ['azure-cluster-removed']],
];

test.each(RECORDED)('the plan %s reads as %s', (name, verdict, kinds) => {
  const sides = readPlanSides({ name, text: textOf(name) });
  if (sides === undefined) throw new Error('this is not a plan');
  const diff = compareReadings(sides.before, sides.after);
  expect([verdictOf(diff), diff.changes.map(({ kind }) => kind).sort()]).toEqual([
    verdict,
    [...kinds].sort(),
  ]);
});

test('every recorded plan is read', () => {
  const names = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
  expect(names.sort()).toEqual(RECORDED.map(([name]) => name).sort());
});

test('a plan of another major format is refused', () => {
  const text = JSON.stringify({
    ...plan({ actions: ['no-op'], before: tfCluster(), after: tfCluster() }),
    format_version: '2.0',
  });
  expect(() => readFile({ name: 'plan.json', text })).toThrow(
    'plan.json: the plan has format version 2.0 and this release reads version 1.x; update mongodb-backup-constructs',
  );
});

test('a plan that is not complete says so', () => {
  const document = {
    ...plan({ actions: ['no-op'], before: tfCluster(), after: tfCluster() }),
    errored: true,
  };
  const sides = readPlanSides({ name: 'plan.json', text: JSON.stringify(document) });
  if (sides === undefined) throw new Error('this is not a plan');
  expect(compareReadings(sides.before, sides.after).changes.map(({ kind }) => kind)).toEqual([
    'input-not-read',
  ]);
});

const read = (document: object) =>
  readPlanSides({ name: 'plan.json', text: JSON.stringify(document) });

test('a plan that changes no resource is a plan without a change', () => {
  const sides = read({ format_version: '1.2', planned_values: {} });
  if (sides === undefined) throw new Error('this is not a plan');
  expect(compareReadings(sides.before, sides.after).changes).toEqual([]);
});

test('a list of changes with something else in it is refused', () => {
  expect(() => read({ format_version: '1.2', resource_changes: [1] })).toThrow(
    'plan.json: resource_changes holds something that is no change of a resource; write the plan anew with terraform show -json',
  );
});

test('a plan of a part of the configuration says that it is not complete', () => {
  const sides = read({ format_version: '1.2', complete: false, resource_changes: [] });
  if (sides === undefined) throw new Error('this is not a plan');
  expect(compareReadings(sides.before, sides.after).changes.map(({ kind }) => kind)).toEqual([
    'input-not-read',
  ]);
});

test('what the configuration leaves out is computed by the provider, and no expression', () => {
  const planned = (expressions?: object) => {
    const document = plan({
      type: 'mongodbatlas_cloud_backup_schedule',
      actions: ['create'],
      before: null,
      after: tfSchedule(),
    }) as { resource_changes: { address: string; change: object }[] };
    const [entry] = document.resource_changes;
    if (entry === undefined) throw new Error('the plan has a change');
    Object.assign(entry.change, { after_unknown: { update_snapshots: true } });
    const resources = [{ address: entry.address, expressions }];
    const configuration = { root_module: { resources } };
    const sides = read({ ...document, ...(expressions !== undefined && { configuration }) });
    if (sides === undefined) throw new Error('this is not a plan');
    return compareReadings(sides.before, sides.after).changes.map(({ kind }) => kind);
  };
  expect(planned({ cluster_name: {} })).not.toContain('existing-points-touched');
  expect(planned({ update_snapshots: { references: ['var.x'] } })).toContain(
    'existing-points-touched',
  );
  expect(planned()).toContain('existing-points-touched');
});

test.each([null, [], 'update'])('a change whose actions are %j is refused', (actions) => {
  const change = { actions, before: tfCluster(), after: tfCluster() };
  const type = 'mongodbatlas_advanced_cluster';
  const listed = [{ address: `${type}.prod`, mode: 'managed', type, name: 'prod', change }];
  expect(() => read({ format_version: '1.2', resource_changes: listed })).toThrow(
    'plan.json: resource_changes holds something that is no change of a resource; write the plan anew with terraform show -json',
  );
});

test('a copy whose zone is known after apply cannot be told', () => {
  const copy = { cloud_provider: 'AWS', region_name: 'EU_WEST_1', frequencies: ['DAILY'] };
  const sides = read(
    plan({
      type: 'mongodbatlas_cloud_backup_schedule',
      actions: ['update'],
      before: tfSchedule({ copy_settings: [{ ...copy, zone_id: '65f0c1d2e3a4b5c6d7e8f90a' }] }),
      after: tfSchedule({ copy_settings: [copy] }),
      rest: { after_unknown: { copy_settings: [{ zone_id: true }] } },
    }),
  );
  if (sides === undefined) throw new Error('this is not a plan');
  expect(compareReadings(sides.before, sides.after).changes.map(({ message }) => message)).toEqual([
    'mongodbatlas_cloud_backup_schedule.prod: the zone of a copy is known only at deploy, and it is not the same on both sides; compare it by hand',
  ]);
});
