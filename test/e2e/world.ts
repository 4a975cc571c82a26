import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCdk, startRehearsal, type CdkRun, type Rehearsal } from '../../lib/rehearsal';
import { startAtlasSimulator, type AtlasSimulator } from '../../lib/simulator';

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
export const SECRET = 'mdb_sa_sk_never-shown';
const ROOT = join(__dirname, '..', '..');
const ACCOUNT = { clientId: 'mdb_sa_id_1', clientSecret: SECRET };

/** What test/fixtures/schedule-app.js is told. */
export type AppSettings = Readonly<Record<string, unknown>>;

/** A loopback AWS with a simulated Atlas behind it and the real cdk CLI in front. */
export interface World {
  readonly atlas: AtlasSimulator;
  readonly rehearsal: Rehearsal;
  cdk(args: readonly string[], settings?: AppSettings): Promise<CdkRun>;
  deploy(settings?: AppSettings): Promise<CdkRun>;
  /** What CloudFormation says about a deployment of the fixture that failed, on one line. */
  refusal(settings: AppSettings): Promise<string>;
  /** Writes so far to the schedule of a cluster. */
  writes(clusterName?: string): number;
  daily(clusterName?: string): number | undefined;
  close(): Promise<void>;
}

/** Starts a world whose account may manage backups of the cluster orders. */
export async function startWorld(): Promise<World> {
  const atlas = await startAtlasSimulator({ startAt: '2026-11-21T03:16:07Z', clockRunning: false });
  atlas.addProject({ id: PROJECT, name: 'Payments' });
  atlas.addCluster({ projectId: PROJECT, name: 'orders', tier: 'M30', pitEnabled: true });
  atlas.addServiceAccount({ ...ACCOUNT, roles: { [PROJECT]: ['GROUP_BACKUP_MANAGER'] } });
  const rehearsal = await startRehearsal({
    redirects: { 'https://cloud.mongodb.com': atlas.url },
    secrets: { 'atlas/backup-manager': JSON.stringify(ACCOUNT) },
  });
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  const cdk: World['cdk'] = async (args, settings = {}) => {
    const app = ['--app', 'node test/fixtures/schedule-app.js', '--output', folder];
    const run = await runCdk(rehearsal, [...app, ...args], {
      cwd: ROOT,
      env: {
        CDK_VALIDATION: 'false',
        SCHEDULE_APP: JSON.stringify({ projectId: PROJECT, ...settings }),
      },
    });
    expect(run.stdout + run.stderr + rehearsal.lambdaLog()).not.toContain(SECRET);
    return run;
  };
  const deploy: World['deploy'] = (settings) =>
    cdk(['deploy', '--require-approval', 'never', '--ci'], settings);
  await cdk(['bootstrap']);
  return {
    atlas,
    rehearsal,
    cdk,
    deploy,
    refusal: async (settings) => {
      const before = rehearsal.customResourceCalls().length;
      expect((await deploy(settings)).code).toBe(1);
      const failed = rehearsal
        .customResourceCalls()
        .slice(before)
        .find(({ status }) => status === 'FAILED');
      const [, message = ''] = /Message returned: (.*)/.exec(failed?.reason ?? '') ?? [];
      return message;
    },
    writes: (clusterName = 'orders') =>
      atlas
        .requests()
        .filter(
          ({ method, path }) => method !== 'GET' && path.includes(`/clusters/${clusterName}/`),
        ).length,
    daily: (clusterName = 'orders') =>
      atlas
        .schedule(PROJECT, clusterName)
        ?.policies[0]?.policyItems.find(({ frequencyType }) => frequencyType === 'daily')
        ?.retentionValue,
    close: async () => {
      await rehearsal.close();
      await atlas.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
