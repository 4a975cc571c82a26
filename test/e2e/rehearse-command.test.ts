import { join } from 'node:path';
import { main } from '../../lib/cli/main';

jest.setTimeout(300_000);

const APP_FOLDER = join(__dirname, '../fixtures/rehearse-app');

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `rehearse` in the folder of the fixture, with the real cdk CLI. */
async function rehearse(...command: readonly string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const code = await main(['rehearse', '--', ...command], {
    stdout: (text) => (written.stdout += text),
    stderr: (text) => (written.stderr += text),
    cwd: APP_FOLDER,
    today: '2026-11-24',
    stopped: () => Promise.resolve(),
  });
  return { code, ...written };
}

test('an app of another account is deployed there, with the context that was given', async () => {
  const { code, stdout, stderr } = await rehearse(
    'deploy',
    '--require-approval',
    'never',
    '-c',
    'cluster=invoices',
  );
  expect({ code, stderr: code === 0 ? '' : stdout + stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout + stderr).toContain('arn:aws:cloudformation:eu-west-1:222222222222:stack/Backups/');
  expect(stdout).toContain(
    'Atlas now holds\n  cluster invoices: snapshots every 6 h for 7 days, daily snapshots for 14 days;',
  );
});

test('an app that uses nothing of ours is told so, and a command that changes nothing tells no holdings', async () => {
  const { code, stdout, stderr } = await rehearse('ls');
  expect(code).toBe(0);
  expect(stdout).toContain('Backups');
  expect(stdout).not.toContain('Atlas now holds');
  expect(stderr).toContain(
    'no stack of the app uses mongodb-backup-constructs, so the simulated Atlas is empty\n',
  );
});

test('a schedule in a nested stack is told and ends in failure, since it was not applied', async () => {
  const { code, stderr } = await rehearse('deploy', '-c', 'cluster=orders', '-c', 'nested=yes');
  expect(code).toBe(1);
  expect(stderr).toContain(
    'Backups/Nested/Schedule is in a nested stack, which a rehearsal does not deploy, so it was not applied; rehearse it in a stack of its own\n',
  );
});

test('an app of two accounts is told that a rehearsal plays one', async () => {
  const { code, stderr } = await rehearse('deploy', '--all', '-c', 'other=333333333333');
  expect(code).toBe(2);
  expect(stderr).toContain(
    'mongodb-backup: the app deploys to the accounts 222222222222, 333333333333, and a rehearsal plays one; give an app of one account, e.g. by a context value\n',
  );
});
