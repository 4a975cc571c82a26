import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../lib/cli/main';
import { startAtlasSimulator, type AtlasSimulator } from '../../lib/simulator';
import { CLUSTER, DOCUMENTS, OLD_DOCUMENTS, PROJECT_ID, STAGING } from './stage';
import { prove, say, step } from './step';

const ACCOUNT = { clientId: 'mdb_sa_id_cdktf', clientSecret: 'mdb_sa_sk_cdktf-secret' };
const APP = 'dist/examples/cdktf-atlas/app.js';
const TICK_MILLIS = 25;
const SECONDS_PER_TICK = 30;
const RESTORE_STATE = 'terraform.orders-restore.tfstate';

/** The same under Terraform: `cdktf deploy` takes a snapshot and restores it; left out where there is no terraform. */
export async function snapshotAndRestoreByCdktf(): Promise<void> {
  step('the same under Terraform: cdktf deploy of examples/cdktf-atlas');
  if (spawnSync('terraform', ['version']).error !== undefined) {
    say('skipped: terraform is not on PATH; install Terraform 1.5 or newer to see this part');
    return;
  }
  const atlas = await startAtlasSimulator({
    startAt: '2026-11-21T03:00:00Z',
    clockRunning: false,
  });
  const folder = mkdtempSync(join(tmpdir(), 'mongodb-backup-demo-cdktf-'));
  const ticking = setInterval(() => {
    atlas.clock.advance({ seconds: SECONDS_PER_TICK });
  }, TICK_MILLIS);
  try {
    await deployAndProve(atlas, folder);
  } finally {
    clearInterval(ticking);
    await atlas.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function deployAndProve(atlas: AtlasSimulator, folder: string): Promise<void> {
  plant(atlas);
  await installProvider(folder);
  const args = ['deploy', 'orders-change', 'orders-restore', '--auto-approve'];
  const { isOk, output } = await cdktf([...args, '--skip-provider-lock'], folder, atlas.url);
  const held = atlas.data(PROJECT_ID, STAGING);
  const [taken] = atlas.snapshots(PROJECT_ID, CLUSTER).filter(isOnDemand);
  say(`snapshot of orders: ${taken?.status ?? 'none'}, ${taken?.description ?? ''}`);
  say(`staging holds ${JSON.stringify(held)}`);
  prove('cdktf deploy takes the snapshot and restores it into staging', isOk && isSame(held));
  prove('it asked for one restore', atlas.restoreJobs(PROJECT_ID, CLUSTER).length === 1);
  const said = `${output}${readFileSync(join(folder, RESTORE_STATE), 'utf8')}`;
  prove('the credential is in no output and no state', !said.includes(ACCOUNT.clientSecret));
}

const isOnDemand = ({ snapshotType }: { readonly snapshotType: string }): boolean =>
  snapshotType === 'onDemand';

const isSame = (held: unknown): boolean => JSON.stringify(held) === JSON.stringify(DOCUMENTS);

function plant(atlas: AtlasSimulator): void {
  atlas.addProject({ id: PROJECT_ID, name: 'Payments' });
  const cluster = { projectId: PROJECT_ID, tier: 'M30' };
  atlas.addCluster({ ...cluster, name: CLUSTER, data: DOCUMENTS });
  atlas.addCluster({ ...cluster, name: STAGING, data: OLD_DOCUMENTS });
  atlas.addServiceAccount({
    ...ACCOUNT,
    roles: { [PROJECT_ID]: ['GROUP_BACKUP_MANAGER'] },
    tokenLifetimeSeconds: 1_000_000_000,
  });
}

async function installProvider(folder: string): Promise<void> {
  say('$ mongodb-backup provider install --mirror $TMPDIR/mirror');
  await main(['provider', 'install', '--mirror', 'mirror'], {
    stdout: () => undefined,
    stderr: () => undefined,
    cwd: folder,
    today: '2026-11-21',
    stopped: () => Promise.resolve(),
  });
  const configuration = {
    language: 'typescript',
    app: `node ${resolve(APP)}`,
    projectId: 'mongodb-backup-demo',
    sendCrashReports: 'false',
  };
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify(configuration));
}

interface Run {
  readonly isOk: boolean;
  readonly output: string;
}

/** Runs the real cdktf CLI and shows what Terraform says it did. */
function cdktf(args: readonly string[], cwd: string, atlasUrl: string): Promise<Run> {
  say(`$ cdktf ${args.join(' ')}`);
  const child = spawn(process.execPath, [resolve('node_modules/.bin/cdktf'), ...args], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: cwd,
      CI: '1',
      NO_COLOR: '1',
      CHECKPOINT_DISABLE: '1',
      TF_CLI_CONFIG_FILE: join(cwd, 'mirror', 'terraform.tfrc'),
      MONGODB_ATLAS_CLIENT_ID: ACCOUNT.clientId,
      MONGODB_ATLAS_CLIENT_SECRET: ACCOUNT.clientSecret,
      MONGODB_ATLAS_BASE_URL: atlasUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => {
    child.on('close', (code) => {
      const isOk = code === 0;
      say(isOk ? actsIn(output) : output);
      done({ isOk, output });
    });
  });
}

/** Lines about resources that were created, and how each stack ended. */
function actsIn(output: string): string {
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  return plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /Creation complete|Apply complete/.test(line))
    .map((line) => `  ${line}`)
    .join('\n');
}
