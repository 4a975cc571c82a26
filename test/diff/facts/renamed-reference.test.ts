import { compareReadings } from '../../../lib/diff/compare-readings';
import { readFile } from '../../../lib/diff/read/read-input';
import { cfnBucket, cfnSchedule, template } from '../../golden/inputs/templates';
import { config, tfSchedule } from '../../golden/inputs/terraform';

const BUCKET = 'mongodbatlas_cloud_backup_snapshot_export_bucket';
const HIDDEN =
  'value-hidden: cluster prod: export bucket goes from unknown until deploy to unknown until deploy; state the value, or compare plans, to see what it does';

const told = (before: object, after: object): readonly string[] => {
  const [old, young] = [before, after].map((document) =>
    readFile({ name: 'db.json', text: JSON.stringify(document) }),
  );
  if (old === undefined || young === undefined) throw new Error('two sides were read');
  return compareReadings(old, young)
    .changes.filter(({ kind }) => kind.startsWith('value-'))
    .map(({ kind, message }) => `${kind}: ${message}`);
};

const terraform = (to: string, buckets: Readonly<Record<string, string>>): object =>
  config({
    [BUCKET]: Object.fromEntries(
      Object.entries(buckets).map(([name, bucket_name]) => [name, { bucket_name }]),
    ),
    mongodbatlas_cloud_backup_schedule: {
      s: tfSchedule({
        auto_export_enabled: true,
        export: { export_bucket_id: `\${${BUCKET}.${to}.export_bucket_id}` },
      }),
    },
  });

const cloudFormation = (to: string, buckets: Readonly<Record<string, string>>): object =>
  template({
    Schedule: cfnSchedule({
      AutoExportEnabled: true,
      Export: { ExportBucketId: { 'Fn::GetAtt': [to, 'Id'] } },
    }),
    ...Object.fromEntries(
      Object.entries(buckets).map(([id, BucketName]) => {
        const bucket = cfnBucket();
        return [id, { ...bucket, Properties: { ...bucket.Properties, BucketName } }];
      }),
    ),
  });

describe.each([
  ['Terraform', terraform],
  ['CloudFormation', cloudFormation],
])('an export by reference, under %s', (_engine, declared) => {
  test('goes to the same bucket where its resource was renamed', () => {
    expect(told(declared('a', { a: 'x' }), declared('b', { b: 'x' }))).toEqual([]);
  });

  test('may go to another one where both are declared', () => {
    const buckets = { a: 'x', b: 'y' };
    expect(told(declared('a', buckets), declared('b', buckets))).toEqual([HIDDEN]);
  });

  test('may go to another one where the new one is not what the old one was', () => {
    expect(told(declared('a', { a: 'x' }), declared('b', { b: 'y' }))).toEqual([HIDDEN]);
  });

  test('may go to either where two are new', () => {
    expect(told(declared('a', { a: 'x' }), declared('b', { b: 'x', c: 'x' }))).toContain(HIDDEN);
  });

  test('goes elsewhere where the bucket behind the reference is another', () => {
    expect(told(declared('a', { a: 'x' }), declared('a', { a: 'y' }))).toEqual([HIDDEN]);
  });

  test('cannot be told where the bucket is declared elsewhere', () => {
    expect(told(declared('a', {}), declared('b', {}))).toEqual([HIDDEN]);
  });
});
