import { compareReadings } from '../../../../lib/diff/compare-readings';
import { readFile, readPlanSides } from '../../../../lib/diff/read/read-input';
import { config, plan, type PlannedChange, tfRestore } from '../../../golden/inputs/terraform';

const JOB = 'mongodbatlas_cloud_backup_snapshot_restore_job';

function planned(change: Partial<PlannedChange>): readonly string[] {
  const sides = readPlanSides({
    name: 'plan.json',
    text: JSON.stringify(
      plan({ type: JOB, name: 'r', actions: ['create'], before: null, after: null, ...change }),
    ),
  });
  if (sides === undefined) throw new Error('this is not a plan');
  return compareReadings(sides.before, sides.after).changes.map(
    ({ kind, level, message }) => `${kind} (${level}): ${message}`,
  );
}

const hidden = tfRestore({ delivery_type_config: null });
const rest = { after_unknown: { delivery_type_config: true } };
const UNCLEAR = `input-not-read (warning): ${JOB}.r: whether the restore empties a cluster, and which one, is known only at deploy, and it is not the same on both sides; compare it by hand`;

describe('a restore whose delivery is known only after apply', () => {
  test('may empty a cluster when it is created', () => {
    expect(planned({ after: hidden, rest })).toEqual([UNCLEAR]);
  });

  test('may empty a cluster when it is made anew, with the same arguments too', () => {
    const again = { actions: ['delete', 'create'], before: tfRestore(), after: hidden, rest };
    expect(planned(again)).toContain(UNCLEAR);
    const download = { delivery_type_config: { download: true } };
    expect(planned({ ...again, before: tfRestore(download) })).toEqual([UNCLEAR]);
  });

  test('runs no other time where nothing is planned', () => {
    expect(planned({ actions: ['no-op'], before: tfRestore(), after: tfRestore() })).toEqual([]);
  });

  test('is unclear too where only the switch of a download is', () => {
    const delivery_type_config = { automated: true, target_cluster_name: 'staging' };
    expect(
      planned({
        after: tfRestore({ delivery_type_config }),
        rest: { after_unknown: { delivery_type_config: { download: true } } },
      }),
    ).toEqual([UNCLEAR]);
  });

  test('is unchanged in a configuration that did not change', () => {
    const side = (snapshot_id: string) =>
      readFile({
        name: 'cdk.tf.json',
        text: JSON.stringify(
          config({ [JOB]: { r: tfRestore({ delivery_type_config: '${var.to}', snapshot_id }) } }),
        ),
      });
    expect(compareReadings(side('a'), side('a')).changes).toEqual([]);
    expect(compareReadings(side('a'), side('b')).changes).toMatchObject([
      { kind: 'input-not-read' },
    ]);
  });
});

const UNREAD: readonly (readonly [string, object])[] = [
  ['mongodbatlas_serverless_instance', { name: 'orders' }],
  ['azapi_resource', { type: 'Microsoft.DocumentDB/mongoClusters@2025-09-01', name: 'ledger' }],
];

describe.each(UNREAD)('%s, which is not read', (type, values) => {
  const same = { type, before: values, after: values };

  test('is told of when it is replaced with the same values', () => {
    expect(planned({ ...same, actions: ['delete', 'create'] })).toEqual([
      `input-not-read (warning): ${type}.r: ${type} is replaced and not read, and it is not the same on both sides; compare it by hand`,
    ]);
  });

  test.each([
    ['created', { type, actions: ['create'], after: values }],
    ['deleted', { type, actions: ['delete'], before: values }],
    ['forgotten', { type, actions: ['forget'], before: values }],
  ])('is told of when it is %s', (_what, change) => {
    expect(planned(change)).toEqual([
      `input-not-read (warning): ${type}.r: ${type} is not read, and it is not the same on both sides; compare it by hand`,
    ]);
  });

  test('is no finding where nothing happens to it', () => {
    expect(planned({ ...same, actions: ['no-op'] })).toEqual([]);
    expect(planned({ ...same, actions: ['update'] })).toEqual([]);
  });
});
