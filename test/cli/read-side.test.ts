import { modelOf } from '../golden/inputs/models';
import { cfnCluster, template } from '../golden/inputs/templates';
import { config, plan, tfCluster } from '../golden/inputs/terraform';
import { startCli, type Cli } from './cli';

let cli: Cli;
beforeEach(() => {
  cli = startCli();
});
afterEach(() => {
  cli.close();
});

test.each([
  ['a model', modelOf([])],
  ['a template', template({ Cluster: cfnCluster() })],
  ['a configuration', config({})],
  ['a plan', plan({ actions: ['no-op'], before: tfCluster(), after: tfCluster() })],
])('%s is read with a byte order mark too', async (_what, document) => {
  const text = JSON.stringify(document);
  cli.write('base.json', text);
  cli.write('head.json', `\uFEFF${text}`);
  expect(await cli.run(['diff', 'base.json', 'head.json'])).toMatchObject({ code: 0, stderr: '' });
});

const LEVELS = 50_000;
const NESTED =
  'an input is nested deeper than can be read; give files that a synth or terraform show -json wrote';
const nested = (type: string): string =>
  `{"Type":"${type}","Properties":{"Policies":${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}}}`;

const BROKEN: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  [
    'a template nested without end',
    { 'head.json': `{"Resources":{"S":${nested('MongoDB::Atlas::CloudBackupSchedule')}}}` },
    NESTED,
  ],
  [
    'a configuration nested without end',
    {
      'head.json': `{"resource":{"mongodbatlas_cloud_backup_schedule":{"s":${nested('x')}}}}`,
    },
    NESTED,
  ],
  [
    'an assembly that names itself',
    {
      'head.json/manifest.json': {
        artifacts: { P: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } } },
      },
    },
    'manifest.json names itself as a nested assembly; run cdk synth anew',
  ],
  [
    'an assembly whose template is cut off',
    {
      'head.json/manifest.json': {
        artifacts: {
          Db: {
            type: 'aws:cloudformation:stack',
            properties: { templateFile: 'Db.template.json' },
          },
        },
      },
      'head.json/Db.template.json': '{"Resources":{"C":{"Type":"MongoDB::Atlas::Cluster"',
    },
    'Db.template.json holds no JSON object; run cdk synth anew',
  ],
];

test.each(BROKEN)('%s is told in one line', async (_what, files, message) => {
  cli.write('base.json', modelOf([]));
  for (const [name, content] of Object.entries(files)) cli.write(name, content);
  expect(await cli.run(['diff', 'base.json', 'head.json'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `mongodb-backup: ${message}\n`,
  });
});

test('an input that is empty is refused, whatever lies in the folder', async () => {
  cli.write('base.json', JSON.stringify(modelOf([])));
  expect(await cli.run(['diff', '', ''])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'mongodb-backup: an input is empty, maybe a variable that is not set; give a model file, a cdk.out or cdktf.out folder, or a plan written by terraform show -json\n',
  });
});
