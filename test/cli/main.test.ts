import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../lib/cli/main';
import { daily, modelOf } from '../diff/models';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(...args: readonly string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const code = await main(args, {
    stdout: (text) => (written.stdout += text),
    stderr: (text) => (written.stderr += text),
    cwd: folder,
    today: '2026-11-24',
    stopped: () => Promise.resolve(),
  });
  return { code, ...written };
}

const write = (name: string, content: unknown): void => {
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
};

describe('the command line', () => {
  test.each([
    [
      ['chekc'],
      'there is no command chekc; give one of check, drift, inventory, diff, forecast, simulate, provider, dump-plan, snapshot, snapshots, points, restore, restores, rehearse',
    ],
    [
      [],
      'no command is given; give one of check, drift, inventory, diff, forecast, simulate, provider, dump-plan, snapshot, snapshots, points, restore, restores, rehearse',
    ],
    [
      ['toString'],
      'there is no command toString; give one of check, drift, inventory, diff, forecast, simulate, provider, dump-plan, snapshot, snapshots, points, restore, restores, rehearse',
    ],
    [['check'], 'check takes one input, got 0; give check <cdk.out>'],
    [
      ['check', 'none'],
      'none does not exist; give a model file, a cdk.out or cdktf.out folder, or a plan written by terraform show -json',
    ],
    [
      ['diff'],
      'diff takes two inputs or one Terraform plan, got 0; give diff <base cdk.out> <head cdk.out>',
    ],
    [
      ['diff', 'a', 'b', '--format', 'xml'],
      '--format is xml; give one of text, markdown, json, sarif',
    ],
    [
      ['diff', 'a', 'b', '--fail-on', 'weaken'],
      '--fail-on is weaken; give one of never, invalid, weakens, irreversible',
    ],
    [
      ['diff', 'a', 'b', '--now', 'soon'],
      '--now is soon; give an instant such as 2026-11-21T03:00:00Z',
    ],
    [
      ['diff', 'a', '--', 'cdk', 'synth'],
      'a synth command is given without --base-ref; give --base-ref origin/main',
    ],
    [['check', 'a', '--frmat', 'x'], "unknown option '--frmat'; see mongodb-backup --help"],
    [
      ['simulate', '--atlas-port', '65536'],
      '--atlas-port is 65536; give a number from 0 (any free port) to 65535',
    ],
    [
      ['simulate', '--azure-port', 'https'],
      '--azure-port is https; give a number from 0 (any free port) to 65535',
    ],
    [
      ['simulate', '--start-at', 'soon'],
      '--start-at is soon; give an instant such as 2026-11-21T03:00:00Z',
    ],
    [['rehearse', '--'], 'rehearse takes a cdk command; give rehearse -- deploy --all'],
    [
      ['rehearse', '--', 'deploy', '--app', 'x'],
      'rehearse sets --app itself; leave it out and name the app in cdk.json',
    ],
    [
      ['dump-plan'],
      'dump-plan takes one connection string, got 0; give dump-plan mongodb+srv://user@host/',
    ],
    [
      ['dump-plan', 'ann:s3cret@host'],
      'the connection string begins with neither mongodb:// nor mongodb+srv://; copy it from the Connect dialog of the cluster',
    ],
    [
      ['dump-plan', 'mongodb://host/', '--tier', 'big'],
      'tier big is not an Atlas tier; use M0, FLEX, or a dedicated tier such as M10, R40 or M40_NVME',
    ],
  ])('%j gets one line and exit code 2', async (args, line) => {
    expect(await run(...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `mongodb-backup: ${line}\n`,
    });
  });

  test('--help goes to stdout and names every command', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const command of [
      'check',
      'diff',
      'drift',
      'inventory',
      'forecast',
      'simulate',
      'provider',
      'dump-plan',
      'rehearse',
    ]) {
      expect(stdout).toContain(`mongodb-backup ${command} `);
    }
  });
});

describe('model files', () => {
  test.each([
    [
      '{"version":',
      'head.json: this is not a protection model; give a *.protection.json file or the folder cdk synth wrote it to',
    ],
    [
      '[]',
      'head.json: this is not a protection model; give a *.protection.json file or the folder cdk synth wrote it to',
    ],
    [
      { ...modelOf([daily(7)]), version: 2 },
      'head.json: the model has version 2 and this release reads version 1; update mongodb-backup-constructs',
    ],
    [
      { ...modelOf([daily(7)]), version: 0 },
      'head.json: version is not 1; write the file again with cdk synth',
    ],
    [
      { ...modelOf([daily(7)]), clusters: {} },
      'head.json: clusters is not a list of objects; write the file again with cdk synth',
    ],
    [
      modelOf([daily(0)]),
      'head.json: clusters[0].schedules[0].items[0].keep.amount is not a whole number of 1 or more; write the file again with cdk synth',
    ],
  ])('%# that cannot be read gets one line and exit code 2', async (content, line) => {
    write('head.json', content);
    expect(await run('check', 'head.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: `mongodb-backup: ${line}\n`,
    });
  });

  test('a folder without a model is told', async () => {
    expect(await run('check', '.')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'mongodb-backup: . holds no cloud assembly, no cdktf.out and no *.protection.json; run cdk synth or cdktf synth first\n',
    });
  });
});

describe('check', () => {
  test('a sound model passes', async () => {
    write('a.protection.json', modelOf([daily(7)], {}, { facts: { tier: 'M30' } }));
    const { code, stderr } = await run('check', '.');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('a cluster without backups is not valid', async () => {
    write('a.protection.json', modelOf([daily(7)], {}, { facts: { tier: 'M0' } }));
    const { code, stdout } = await run('check', '.', '--format', 'json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout).findings[0].rule).toBe('tier-supports-cloud-backup');
  });
});

describe('check of a model that leaves facts out', () => {
  const unverified = modelOf([daily(7)], {}, { facts: { pointInTimeRestore: false } });

  test('counts what is unverified in one line', async () => {
    write('a.protection.json', unverified);
    const { code, stdout } = await run('check', '.');
    expect(code).toBe(0);
    expect(stdout).toBe(
      'unverified: 4 answers depend on what is not stated and are given at deploy; --verbose lists them\nchecked: 0 findings, 0 of them fail a synth\n',
    );
  });

  test('lists it when asked', async () => {
    write('a.protection.json', unverified);
    const { stdout } = await run('check', '.', '--verbose');
    expect(stdout).toContain(
      'unverified: cluster orders: it has a schedule, and whether Cloud Backup is on is not known; state backupEnabled, or leave it to the deployment (',
    );
    expect(stdout.split('\n')).toHaveLength(6);
  });
});

describe('dump-plan', () => {
  test('prints commands, and says of a password only that it was left out', async () => {
    const { code, stdout, stderr } = await run(
      ...['dump-plan', 'mongodb+srv://ann:s3cret@host.example/', '--tier', 'M0'],
    );
    expect(code).toBe(0);
    expect(stderr).toBe(
      'a secret in the connection string is left out of the commands; the tools ask for it\n',
    );
    expect(stdout).toContain("mongodump --uri='mongodb+srv://ann@host.example/' ");
    expect(stdout).toContain("--archive='host.example.archive.gz'");
    expect(stdout).not.toContain('s3cret');
  });
});

describe('rehearse', () => {
  test('without aws-cdk says which to install', async () => {
    expect(await run('rehearse', '--', 'deploy')).toEqual({
      code: 2,
      stdout: '',
      stderr: `mongodb-backup: aws-cdk is not installed in ${folder}; run npm install -D aws-cdk@2.1148.1 there\n`,
    });
  });
});

describe('diff', () => {
  test.each([
    ['nothing', [daily(7)], {}, 0],
    ['a longer retention', [daily(8)], {}, 0],
    ['a shorter retention', [daily(6)], {}, 4],
    ['an unclear retention', [daily(1, 'months')], {}, 0],
    [
      'a retroactive one',
      [daily(6)],
      { existingSnapshots: { act: 'apply-new-retention', key: 'k' } } as const,
      5,
    ],
  ])('%s ends with its exit code', async (_name, items, schedule, code) => {
    write('base.json', modelOf([daily(items[0]?.keep.unit === 'months' ? 30 : 7)]));
    write('head.json', modelOf(items, schedule));
    expect((await run('diff', 'base.json', 'head.json')).code).toBe(code);
  });

  test('a head that would not synthesise is not valid', async () => {
    write('base.json', modelOf([daily(7)], {}, { facts: { tier: 'M0' } }));
    write('head.json', modelOf([daily(7)], {}, { facts: { tier: 'M0' } }));
    expect((await run('diff', 'base.json', 'head.json')).code).toBe(3);
  });
});
