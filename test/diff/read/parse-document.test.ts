import { readFile, readFolder } from '../../../lib/diff/read/read-input';
import { cfnCluster, cfnRestore, template } from '../../golden/inputs/templates';
import { assemblyOf, filesOf, MANIFEST } from './assemblies';

describe('a cloud assembly', () => {
  const CLUSTER = template({ C: cfnCluster() });

  test.each([
    ['cut off', JSON.stringify(CLUSTER).slice(0, -10)],
    ['cut off before anything of ours', '{"Resources":{'],
    ['empty', ''],
  ])('with a template that is %s is refused', (_how, text) => {
    expect(() => assemblyOf(text)).toThrow(
      'Db.template.json holds no JSON object; run cdk synth anew',
    );
  });

  test('without a file its manifest names is refused', () => {
    expect(() => readFolder('cdk.out', filesOf({ 'manifest.json': MANIFEST }))).toThrow(
      'the manifest names Db.template.json, which is not there; run cdk synth anew',
    );
  });

  const nesting = (directoryName: string): object => ({
    artifacts: { Prod: { type: 'cdk:cloud-assembly', properties: { directoryName } } },
  });

  test('that is nested in itself is refused, by itself or by another', () => {
    expect(() => readFolder('cdk.out', filesOf({ 'manifest.json': nesting('.') }))).toThrow(
      'manifest.json names itself as a nested assembly; run cdk synth anew',
    );
    expect(() =>
      readFolder(
        'cdk.out',
        filesOf({ 'manifest.json': nesting('prod'), 'prod/manifest.json': nesting('..') }),
      ),
    ).toThrow('manifest.json names itself as a nested assembly; run cdk synth anew');
  });

  test('whose nested assembly is missing is refused', () => {
    expect(() => readFolder('cdk.out', filesOf({ 'manifest.json': nesting('prod') }))).toThrow(
      'the manifest names prod/manifest.json, which is not there; run cdk synth anew',
    );
  });
});

test('a restore to a moment no calendar reaches is refused', () => {
  const at = (PointInTimeUtcSeconds: number): string =>
    JSON.stringify(
      template({ Restore: cfnRestore({ DeliveryType: 'pointInTime', PointInTimeUtcSeconds }) }),
    );
  expect(readFile({ name: 'db.json', text: at(8_640_000_000_000) }).model.clusters).toHaveLength(1);
  expect(() => readFile({ name: 'db.json', text: at(8_640_000_000_001) })).toThrow(
    'Db/Restore restores to 8640000000001 seconds after 1970-01-01T00:00:00Z, which no calendar reaches; give seconds, and neither milliseconds nor more',
  );
});
