import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCdk, startRehearsal, type CdkRun, type Rehearsal } from '../../lib/rehearsal';
import { startAtlasSimulator, type AtlasSimulator } from '../../lib/simulator';

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
export const CLIENT_ID = 'mdb_sa_id_65f0c1d2';
export const CLIENT_SECRET = 'mdb_sa_sk_very-secret-text';

const REPOSITORY = resolve(__dirname, '../..');
const SCHEDULES: Fixture = { file: 'schedule-app.js', variable: 'SCHEDULE_APP' };

const DEPLOY = ['deploy', '--require-approval', 'never', '--ci'] as const;

/** What test/fixtures/schedule-app.js reads of SCHEDULE_APP. */
export interface AppSettings {
  readonly stackName: string;
  readonly clusterName: string;
  readonly days?: { readonly hourly: number; readonly daily: number };
  readonly secretName?: string;
  readonly baseUrl?: string;
  readonly tier?: string;
  readonly pointInTimeRestore?: boolean;
  readonly scheduled?: boolean;
  readonly deleteOnRemove?: boolean;
  readonly reapply?: string;
  readonly after?: string;
}

/** An app of test/fixtures and the variable it reads its settings from. */
export interface Fixture {
  readonly file: string;
  readonly variable: string;
}

/** A loopback AWS that is bootstrapped, a simulated Atlas beside it, and the real cdk CLI in front of both. */
export interface Stage<Settings extends { readonly stackName: string } = AppSettings> {
  readonly rehearsal: Rehearsal;
  readonly atlas: AtlasSimulator;
  /** Everything the CLI printed so far. */
  readonly printed: () => string;
  readonly deploy: (settings: Settings) => Promise<CdkRun>;
  /** Deploys a cloud assembly as it stands. */
  readonly deployAssembly: (folder: string) => Promise<CdkRun>;
  readonly diff: (settings: Settings) => Promise<CdkRun>;
  readonly destroy: (settings: Settings) => Promise<CdkRun>;
  readonly close: () => Promise<void>;
}

/** Starts both worlds and bootstraps; a project, a backup manager and its secret are there. */
export async function startStage<Settings extends { readonly stackName: string } = AppSettings>({
  file,
  variable,
}: Fixture = SCHEDULES): Promise<Stage<Settings>> {
  const output = mkdtempSync(join(tmpdir(), 'e2e-'));
  const atlas = await startAtlasSimulator({ startAt: '2026-11-21T03:16:07Z', clockRunning: false });
  atlas.addProject({ id: PROJECT, name: 'Payments' });
  atlas.addServiceAccount({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    roles: { [PROJECT]: ['GROUP_BACKUP_MANAGER'] },
  });
  const rehearsal = await startRehearsal({
    redirects: { 'https://cloud.mongodb.com': atlas.url },
    secrets: { 'atlas/backup-manager': secretOf(CLIENT_ID, CLIENT_SECRET) },
    onWait: (seconds) => {
      atlas.clock.advance({ seconds });
    },
  });
  const printed: string[] = [];
  const cdk = async (args: readonly string[], settings?: Settings): Promise<CdkRun> => {
    const app =
      settings === undefined
        ? []
        : ['--app', `node test/fixtures/${file}`, '--output', join(output, settings.stackName)];
    const run = await runCdk(rehearsal, [...app, ...args], {
      cwd: REPOSITORY,
      env: {
        CDK_VALIDATION: 'false',
        [variable]: JSON.stringify({ projectId: PROJECT, ...settings }),
      },
    });
    printed.push(run.stdout, run.stderr);
    return run;
  };
  await bootstrapped(cdk(['bootstrap', 'aws://123456789012/us-east-1']));
  return {
    rehearsal,
    atlas,
    printed: () => printed.join('\n'),
    deploy: (settings) => cdk(DEPLOY, settings),
    deployAssembly: (folder) => cdk(['--app', folder, ...DEPLOY]),
    diff: (settings) => cdk(['diff'], settings),
    destroy: (settings) => cdk(['destroy', '--force'], settings),
    close: async () => {
      await Promise.all([rehearsal.close(), atlas.close()]);
      rmSync(output, { recursive: true, force: true });
    },
  };
}

/** Content of a service account's secret. */
export const secretOf = (clientId: string, clientSecret: string): string =>
  JSON.stringify({ clientId, clientSecret });

async function bootstrapped(bootstrap: Promise<CdkRun>): Promise<void> {
  const { code, stderr } = await bootstrap;
  if (code !== 0) throw new Error(`cdk bootstrap ended with ${code}: ${stderr}`);
}
