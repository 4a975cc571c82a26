import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { modelOf, SCHEDULE, CLUSTER, without } from '../../golden/inputs/models';
import { type Cli, startCli } from '../cli';

// Two synths and a checkout are processes of their own.
jest.setTimeout(60_000);

let cli: Cli;
beforeEach(() => {
  cli = startCli();
});
afterEach(() => {
  cli.close();
});

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: cli.folder,
    encoding: 'utf8',
  });
/** Stands for `cdk synth`: writes the model of the working copy. */
const SYNTH = [
  'node',
  '-e',
  "const fs=require('fs');fs.mkdirSync('cdk.out',{recursive:true});fs.copyFileSync('app.json','cdk.out/a.protection.json')",
];
const days = (restoreWindowDays: number) =>
  modelOf([{ ...CLUSTER, schedules: [{ ...without(SCHEDULE, 'copies'), restoreWindowDays }] }]);

beforeEach(() => {
  git('init', '--quiet', '--initial-branch=main');
  cli.write('app.json', days(7));
  cli.write('.gitignore', 'cdk.out\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'base');
});

test('base and working copy are synthesised and compared', async () => {
  cli.write('app.json', days(2));
  const { code, stdout, stderr } = await cli.run([
    'diff',
    '--base-ref',
    'main',
    '--markdown',
    'comment.md',
    '--summary',
    'summary.md',
    '--',
    ...SYNTH,
  ]);
  expect({ code, stderr }).toEqual({
    code: 4,
    stderr: 'mongodb-backup: synthesising main, then the working copy\n',
  });
  expect(stdout).toContain('the restore window is 2 days instead of 7 days');
  expect(readFileSync(join(cli.folder, 'comment.md'), 'utf8')).toBe(
    readFileSync(join(cli.folder, 'summary.md'), 'utf8'),
  );
});

test('nothing of the checkout is left behind', async () => {
  await cli.run(['diff', '--base-ref', 'main', '--', ...SYNTH]);
  expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
  expect(git('status', '--porcelain')).toBe('');
  expect(existsSync(join(cli.folder, 'app.json'))).toBe(true);
});

test.each([
  [
    ['--base-ref', 'main'],
    2,
    '--base-ref takes a synth command; give it after --, as in -- npx cdk synth --quiet',
  ],
  [
    ['/tmp/cdk.out', '--base-ref', 'main', '--', 'true'],
    2,
    'the output folder is /tmp/cdk.out; with --base-ref give one below the working directory, such as cdk.out',
  ],
  [
    ['../cdk.out', '--base-ref', 'main', '--', 'true'],
    2,
    'the output folder is ../cdk.out; with --base-ref give one below the working directory, such as cdk.out',
  ],
  [
    ['--base-ref', 'nowhere', '--', 'true'],
    2,
    'there is no revision nowhere in FOLDER; fetch it first, with all its history',
  ],
])('%j is told in one line', async (args, code, line) => {
  const answer = await cli.run(['diff', ...args]);
  expect(answer.code).toBe(code);
  expect(answer.stderr.replace(cli.folder, 'FOLDER')).toContain(line);
});

test('a synth that fails is told, and is no bug of ours', async () => {
  const { code, stderr } = await cli.run([
    'diff',
    '--base-ref',
    'main',
    '--',
    'node',
    '-e',
    'process.exit(7)',
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('mongodb-backup: node -e process.exit(7) ended with 7 in ');
  expect(stderr).not.toContain('bug');
});

test('what cannot be told ends with 0 and a warning, and with 4 when it is strict', async () => {
  cli.write('base.json', days(7));
  cli.write(
    'head.json',
    modelOf([
      {
        ...CLUSTER,
        schedules: [
          { ...without(SCHEDULE, 'copies'), restoreWindowDays: { unknown: { Ref: 'W' } } },
        ],
      },
    ]),
  );
  const warned = await cli.run(['diff', 'base.json', 'head.json']);
  expect(warned.code).toBe(0);
  expect(warned.stderr).toBe(
    'mongodb-backup: it cannot be told whether protection is weakened; --strict makes this exit code 4\n',
  );
  expect(warned.stdout).not.toContain('no change');
  expect((await cli.run(['diff', 'base.json', 'head.json', '--strict'])).code).toBe(4);
});

test.each([
  ['never', 0],
  ['invalid', 4],
  ['weakens', 4],
  ['irreversible', 0],
])('--fail-on %s ends a weaker change with %i', async (failOn, code) => {
  cli.write('base.json', days(7));
  cli.write('head.json', days(2));
  expect((await cli.run(['diff', 'base.json', 'head.json', '--fail-on', failOn])).code).toBe(code);
});

describe('the modules of a workspace root', () => {
  const LOOK = `console.error('sees '+require('fs').existsSync('../node_modules/lib/index.js'));${SYNTH[2] ?? ''}`;
  const seen = async (): Promise<readonly string[]> => {
    const args = [
      'diff',
      '--base-ref',
      'main',
      '--',
      'node',
      '-e',
      LOOK.replace('app.json', '../app.json'),
    ];
    const { stderr } = await cli.run(args, {}, { cwd: join(cli.folder, 'infra') });
    return stderr
      .trim()
      .split('\n')
      .filter((line) => !line.includes('synthesising'));
  };
  const refused = (why: string): readonly string[] => [
    `mongodb-backup: ${why}, so the base has no modules; install them in the command, as in -- sh -c "npm ci && npx cdk synth --quiet"`,
    'sees false',
    'sees true',
  ];
  beforeEach(() => {
    cli.write('.gitignore', 'cdk.out\nnode_modules\n');
    cli.write('infra/cdk.json', {});
    cli.write('yarn.lock', 'lib@1');
    cli.write('pnpm-lock.yaml', 'lib: 1');
    git('add', '.');
    git('commit', '--quiet', '-m', 'workspace');
    cli.write('node_modules/lib/index.js', '');
  });

  test('are lent to the base', async () => {
    expect(await seen()).toEqual(['sees true', 'sees true']);
  });

  test.each(['yarn.lock', 'pnpm-lock.yaml'])('are not, if %s differs', async (lock) => {
    cli.write(lock, 'lib: 2');
    expect(await seen()).toEqual(refused(`${lock} differs`));
  });

  test('are not, if one is a package of the working copy', async () => {
    cli.write('packages/policy/index.js', '');
    mkdirSync(join(cli.folder, 'node_modules/@org'));
    symlinkSync('../../packages/policy', join(cli.folder, 'node_modules/@org/policy'));
    expect(await seen()).toEqual(
      refused(`${join('node_modules', '@org', 'policy')} is a link into the working copy`),
    );
  });
});
