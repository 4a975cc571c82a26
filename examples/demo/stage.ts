import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeHoldings } from '../../lib/cli/rehearse/holdings';
import { runCdk, startRehearsal, type CdkRun, type Rehearsal } from '../../lib/rehearsal';
import { startAtlasSimulator, type AtlasSimulator } from '../../lib/simulator';
import { say } from './step';

export const PROJECT_ID = '65f0c1d2e3a4b5c6d7e8f901';
export const CLUSTER = 'orders';
export const STAGING = 'staging';
/** What orders holds before somebody's migration damages it. */
export const DOCUMENTS = {
  shop: {
    orders: [
      { _id: 1, total: 10 },
      { _id: 2, total: 20 },
    ],
  },
};
/** What staging holds before it is emptied. */
export const OLD_DOCUMENTS = { shop: { orders: [{ _id: 'old' }] } };

const ACCOUNT = { clientId: 'mdb_sa_id_demo', clientSecret: 'mdb_sa_sk_demo-secret' };
const START = '2026-11-21T02:00:00Z';

/** A simulated Atlas and a loopback AWS, with the cdk CLI in front of them. */
export interface Stage {
  readonly atlas: AtlasSimulator;
  readonly rehearsal: Rehearsal;
  /** Folder for what synths write; gone at the end. */
  readonly folder: string;
  readonly secret: string;
  /** Runs the real cdk CLI, shows what it prints and answers how it ended. */
  cdk(args: readonly string[], options?: CdkOptions): Promise<CdkRun>;
  /** What Atlas holds for the cluster, in words. */
  holdings(): string;
  /** Requests that changed something in Atlas. */
  writes(): number;
  close(): Promise<void>;
}

interface CdkOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
}

/** Builds the stage of the demo: a project with one cluster of tier M30, continuous backup on. */
export async function buildStage(): Promise<Stage> {
  const atlas = await startAtlasSimulator({ startAt: START, clockRunning: false });
  atlas.addProject({ id: PROJECT_ID, name: 'Payments' });
  const cluster = { projectId: PROJECT_ID, tier: 'M30' };
  atlas.addCluster({ ...cluster, name: CLUSTER, pitEnabled: true, data: DOCUMENTS });
  atlas.addCluster({ ...cluster, name: STAGING, data: OLD_DOCUMENTS });
  atlas.addServiceAccount({ ...ACCOUNT, roles: { [PROJECT_ID]: ['GROUP_BACKUP_MANAGER'] } });
  const rehearsal = await startRehearsal({
    redirects: { 'https://cloud.mongodb.com': atlas.url },
    secrets: { 'atlas/backup-manager': JSON.stringify(ACCOUNT) },
    onWait: (seconds) => {
      atlas.clock.advance({ seconds });
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'mongodb-backup-demo-'));
  return {
    atlas,
    rehearsal,
    folder,
    secret: ACCOUNT.clientSecret,
    cdk: (args, { env = {}, quiet = false } = {}) => {
      say(`$ cdk ${args.join(' ').replaceAll(folder, '$TMPDIR')}`);
      return runCdk(rehearsal, args, { cwd: process.cwd(), env, ...(!quiet && { onOutput }) });
    },
    holdings: () =>
      describeHoldings(atlas, { clusters: [{ projectId: PROJECT_ID, name: CLUSTER }] }).join('\n'),
    writes: () => atlas.requests().filter(isWrite).length,
    close: async () => {
      await rehearsal.close();
      await atlas.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isWrite = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  method !== 'GET' && !path.startsWith('/api/oauth/');

function onOutput(text: string): void {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !isNoise(line));
  if (lines.length > 0) say(lines.map((line) => `  ${line}`).join('\n'));
}

/** Lines of the CLI about assets and itself. */
const isNoise = (line: string): boolean =>
  /: (start|success): |feature flags are not configured|^Stack ARN|^arn:aws:cloudformation/.test(
    line,
  );
