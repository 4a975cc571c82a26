import { type AtlasClient } from '../../../lib/atlas/client/atlas-client';
import { actingClientOfEnvironment } from '../../../lib/cli/live/client-of-environment';
import { type Surroundings } from '../../../lib/cli/surroundings';
import { startAtlasSimulator, type AtlasSimulator } from '../../../lib/simulator';
import { startCli, type Cli, type Run } from '../cli';

export const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';
const ACCOUNT = { clientId: 'mdb_sa_id_1', clientSecret: 'mdb_sa_sk_very-secret-text' };
export const ORDERS = { shop: { orders: [{ _id: 1, total: 10 }] } };
export const STAGING = { shop: { orders: [{ _id: 9, total: 99 }] } };

/** A simulated Atlas, and a command line whose waits pass at once. */
export interface HandWorld {
  readonly atlas: AtlasSimulator;
  readonly cli: Cli;
  /** A client with the credential of the command line. */
  readonly client: AtlasClient;
  run(args: readonly string[], more?: Partial<Surroundings>): Promise<Run>;
  /** POSTs so far to a path that ends so. */
  posts(suffix: string): number;
  close(): Promise<void>;
}

export async function startHandWorld(): Promise<HandWorld> {
  const cli = startCli();
  const atlas = await startAtlasSimulator({
    startAt: '2026-11-21T03:16:07Z',
    clockRunning: false,
  });
  atlas.addProject({ id: PROJECT, name: 'Payments' });
  atlas.addCluster({
    projectId: PROJECT,
    name: 'orders',
    tier: 'M30',
    pitEnabled: true,
    data: ORDERS,
  });
  atlas.addCluster({ projectId: PROJECT, name: 'staging', tier: 'M30', data: STAGING });
  atlas.addServiceAccount({ ...ACCOUNT, roles: { [PROJECT]: ['GROUP_BACKUP_MANAGER'] } });
  const env = {
    USER: 'ada',
    XDG_STATE_HOME: `${cli.folder}/state`,
    MONGODB_ATLAS_BASE_URL: atlas.url,
    MONGODB_ATLAS_PROJECT_ID: PROJECT,
    MONGODB_ATLAS_CLIENT_ID: ACCOUNT.clientId,
    MONGODB_ATLAS_CLIENT_SECRET: ACCOUNT.clientSecret,
  };
  return {
    atlas,
    cli,
    client: actingClientOfEnvironment({
      env,
      cwd: cli.folder,
      today: '2026-11-24',
      stdout: () => undefined,
      stderr: () => undefined,
      stopped: () => Promise.resolve(),
    }),
    run: (args, more = {}) =>
      cli.run(args, env, {
        sleep: () => {
          atlas.clock.advance({ seconds: 30 });
          return Promise.resolve();
        },
        stopped: () => new Promise(() => undefined),
        ...more,
      }),
    posts: (suffix) =>
      atlas.requests().filter(({ method, path }) => method === 'POST' && path.endsWith(suffix))
        .length,
    close: async () => {
      cli.close();
      await atlas.close();
    },
  };
}

/** A person who types the same answer to every question, which is kept. */
export function typist(answer: string): {
  readonly terminal: NonNullable<Surroundings['terminal']>;
  readonly asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    terminal: {
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
    },
  };
}
