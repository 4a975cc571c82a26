import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../lib/cli/main';
import { runCdktf, writeCdktfApp } from './cdktf-app';
import { serveFolder, type ServedFolder } from './serve-folder';
import { describeWithTerraform, type Outcome } from './terraform';
import { PROJECT, startWorld, type World } from './world';

const HELD = { shop: { orders: [{ _id: 1, total: 20 }] } };
const STACKS = ['orders-change', 'orders-restore'];

/** The cdktf CLI synthesizes, initializes and locks anew for each command. */
jest.setTimeout(480_000);

describeWithTerraform('examples/cdktf-atlas, from a registry a team hosts', () => {
  let world: World;
  let served: ServedFolder;
  const posts = (): number => world.count('createGroupClusterBackupRestoreJob');
  const cdktf = (...args: readonly string[]): Promise<Outcome> =>
    runCdktf(args, world.folder, {
      ...world.env,
      TF_CLI_CONFIG_FILE: '/dev/null',
      SSL_CERT_FILE: served.certificateFile,
    });
  const expectOk = async (...args: readonly string[]): Promise<Outcome> => {
    const outcome = await cdktf(...args);
    if (outcome.code !== 0)
      throw new Error(
        `cdktf ${args.join(' ')} ended with ${String(outcome.code)}\n${outcome.output}`,
      );
    return outcome;
  };

  beforeEach(async () => {
    world = await startWorld();
    const root = join(world.folder, 'public');
    mkdirSync(root);
    served = await serveFolder(root, world.folder);
    const source = `${served.host}/platform/mongodbbackup`;
    await publish(world.folder, source);
    writeCdktfApp(world.folder, 'cdktf-atlas', { mongodbBackupSource: source });
  });
  afterEach(async () => {
    await served.close();
    await world.close();
  });

  test('takes a snapshot before the change, restores it once, and does not forget that it did', async () => {
    const shown = await expectOk('diff', 'orders-change');
    expect(shown.output).toContain('mongodbbackup_snapshot');
    expect(shown.output).toContain('2 to add');
    expect(world.count('takeGroupClusterBackupSnapshots')).toBe(0);

    world.hurry({ seconds: 20 });
    await expectOk('deploy', ...STACKS, '--auto-approve');
    expect(world.atlas.data(PROJECT, 'staging')).toEqual(HELD);
    expect(world.count('takeGroupClusterBackupSnapshots')).toBe(2);
    expect(posts()).toBe(1);

    expect((await expectOk('diff', 'orders-restore')).output).toContain('No changes');
    const destroyed = await cdktf('destroy', 'orders-restore', '--auto-approve');
    expect(destroyed.code).not.toBe(0);
    expect(destroyed.output).toContain('Instance cannot be destroyed');
    expect(posts()).toBe(1);
  });

  test('ends with an error where the restore fails, and taints nothing', async () => {
    world.atlas.fault({
      kind: 'fail-next-restore',
      operation: 'createGroupClusterBackupRestoreJob',
    });
    world.hurry({ seconds: 20 });
    const failed = await cdktf('deploy', ...STACKS, '--auto-approve');
    expect(failed.code).not.toBe(0);
    expect(failed.output).toContain('restore 2026-11-21 into staging is failed, not finished');
    const state = readFileSync(join(world.folder, 'terraform.orders-restore.tfstate'), 'utf8');
    expect(state).toContain('"status": "failed"');
    expect(state).not.toContain('tainted');
    expect(posts()).toBe(1);
  });
});

/** Writes the signed registry with the command a team uses. */
async function publish(cwd: string, source: string): Promise<void> {
  let said = '';
  const write = (text: string): void => {
    said += text;
  };
  const args = ['provider', 'registry', 'public', '--source', source, '--signing-key', 'key.pem'];
  const code = await main(args, {
    stdout: write,
    stderr: write,
    cwd,
    today: '2026-11-21',
    stopped: () => Promise.resolve(),
  });
  expect({ code, said }).toMatchObject({ code: 0 });
}
